CREATE TABLE action (
	id INTEGER NOT NULL,
	look_back_id INTEGER NOT NULL,
	owner_id INTEGER NOT NULL,
	due_at DATETIME NOT NULL,
	figure VARCHAR,
	before_part INTEGER,
	before_of INTEGER,
	after_part INTEGER,
	after_of INTEGER,
	measured_in INTEGER,
	begun_at DATETIME NOT NULL,
	done_at DATETIME,
	sealed_text BLOB NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(look_back_id) REFERENCES look_back (id),
	FOREIGN KEY(owner_id) REFERENCES staff (id),
	FOREIGN KEY(measured_in) REFERENCES look_back (id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0021');
CREATE TABLE attempt (
	role VARCHAR NOT NULL,
	row_id INTEGER NOT NULL,
	raised INTEGER NOT NULL,
	alone BOOLEAN NOT NULL,
	lone_trials INTEGER NOT NULL,
	ended INTEGER NOT NULL,
	failure VARCHAR,
	aside_at DATETIME,
	PRIMARY KEY (role, row_id)
);
CREATE TABLE case_code (
	id INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	code BLOB NOT NULL,
	staff_id INTEGER,
	made_at DATETIME NOT NULL,
	until DATETIME NOT NULL,
	person_id INTEGER,
	redeemed_at DATETIME,
	PRIMARY KEY (id),
	UNIQUE (code),
	FOREIGN KEY(case_id) REFERENCES cases (id),
	FOREIGN KEY(staff_id) REFERENCES staff (id),
	FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE "cases" (
	id INTEGER NOT NULL,
	number VARCHAR NOT NULL,
	person_id INTEGER,
	state VARCHAR(32) NOT NULL,
	version INTEGER NOT NULL,
	leaf VARCHAR NOT NULL,
	catalogue_version VARCHAR NOT NULL,
	policy_version VARCHAR NOT NULL,
	severity VARCHAR(32) NOT NULL,
	team VARCHAR NOT NULL,
	restricted BOOLEAN NOT NULL,
	identity VARCHAR(32) NOT NULL,
	source VARCHAR NOT NULL,
	subject BLOB,
	wrapped_key BLOB,
	sealed_body BLOB,
	staff_id INTEGER,
	filed_at DATETIME NOT NULL,
	accepted_at DATETIME,
	begun_at DATETIME,
	decided_at DATETIME,
	closed_at DATETIME,
	pauses INTEGER NOT NULL,
	paused_at DATETIME,
	stand_in BOOLEAN NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (number),
	FOREIGN KEY(staff_id) REFERENCES staff (id),
	FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE collective (
	id INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	begun_at DATETIME NOT NULL,
	told INTEGER NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (case_id),
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE collective_member (
	id INTEGER NOT NULL,
	collective_id INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	joined_at DATETIME NOT NULL,
	followed BIGINT NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(collective_id) REFERENCES collective (id),
	UNIQUE (case_id),
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE deadline (
	id INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	case_id INTEGER,
	person_id INTEGER,
	begun_at DATETIME NOT NULL,
	due_at DATETIME NOT NULL,
	next_at DATETIME,
	stopped_at DATETIME,
	met_at DATETIME,
	late_at DATETIME,
	PRIMARY KEY (id),
	FOREIGN KEY(case_id) REFERENCES cases (id),
	FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE desk_draft (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
	staff_id INTEGER NOT NULL,
	place BLOB NOT NULL,
	case_id INTEGER,
	version INTEGER NOT NULL,
	sealed_body BLOB NOT NULL,
	updated_at DATETIME NOT NULL,
	UNIQUE (staff_id, place),
	FOREIGN KEY(staff_id) REFERENCES staff (id),
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE desk_group (
	id INTEGER NOT NULL,
	chat BLOB NOT NULL,
	handle BLOB,
	sealed_about BLOB NOT NULL,
	plain BOOLEAN NOT NULL,
	present BOOLEAN NOT NULL,
	deletes BOOLEAN NOT NULL,
	restricts BOOLEAN NOT NULL,
	changed_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (chat)
);
CREATE TABLE draft (
	id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	version INTEGER NOT NULL,
	sealed_body BLOB,
	updated_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (person_id),
	FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE edition (
	id INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	version VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	kept_at DATETIME NOT NULL,
	PRIMARY KEY (id),
	UNIQUE (kind, version)
);
CREATE TABLE enforcement (
	id INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	group_id INTEGER NOT NULL,
	deed VARCHAR(32) NOT NULL,
	state VARCHAR(32) NOT NULL,
	target BLOB NOT NULL,
	sealed_target BLOB NOT NULL,
	until DATETIME,
	found VARCHAR(32),
	tries INTEGER NOT NULL,
	next_at DATETIME,
	wanted_at DATETIME NOT NULL,
	found_at DATETIME,
	PRIMARY KEY (id),
	FOREIGN KEY(case_id) REFERENCES cases (id),
	FOREIGN KEY(group_id) REFERENCES desk_group (id)
);
CREATE TABLE event (
	id INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	at DATETIME NOT NULL,
	act VARCHAR NOT NULL,
	role VARCHAR(32) NOT NULL,
	staff_id INTEGER,
	state VARCHAR(32) NOT NULL,
	version INTEGER NOT NULL,
	sealed_body BLOB,
	PRIMARY KEY (id),
	FOREIGN KEY(case_id) REFERENCES cases (id),
	FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE "evidence" (
	id INTEGER NOT NULL,
	draft_id INTEGER,
	case_id INTEGER,
	bot VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	album VARCHAR,
	state VARCHAR(32) NOT NULL,
	sealed_file BLOB,
	sealed_name BLOB,
	wrapped_key BLOB,
	mime VARCHAR,
	size BIGINT,
	sha256 BLOB,
	refusal VARCHAR,
	tries INTEGER NOT NULL,
	not_before DATETIME,
	wanted_at DATETIME NOT NULL,
	held_at DATETIME,
	source VARCHAR(32) NOT NULL, sender_id INTEGER, ending VARCHAR, copy_ending VARCHAR, copy_note VARCHAR, copy_size BIGINT,
	PRIMARY KEY (id),
	FOREIGN KEY(case_id) REFERENCES cases (id),
	FOREIGN KEY(draft_id) REFERENCES draft (id)
);
CREATE TABLE inbox (
	seq INTEGER NOT NULL,
	bot VARCHAR NOT NULL,
	update_id BIGINT NOT NULL,
	conversation BLOB NOT NULL,
	sealed_body BLOB,
	received_at DATETIME NOT NULL,
	state VARCHAR(32) NOT NULL,
	error VARCHAR,
	done_at DATETIME,
	PRIMARY KEY (seq),
	UNIQUE (bot, update_id)
);
CREATE TABLE lease (
	name VARCHAR NOT NULL,
	holder VARCHAR NOT NULL,
	fence INTEGER NOT NULL,
	until DATETIME NOT NULL, failed_at DATETIME, failure VARCHAR,
	PRIMARY KEY (name)
);
CREATE TABLE look_back (
	id INTEGER NOT NULL,
	kind VARCHAR(32) NOT NULL,
	since DATETIME NOT NULL,
	until DATETIME NOT NULL,
	begun_at DATETIME NOT NULL,
	closed_at DATETIME,
	staff_id INTEGER,
	sealed_outcome BLOB,
	PRIMARY KEY (id),
	FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE meeting (
	id INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	staff_id INTEGER NOT NULL,
	host VARCHAR(32) NOT NULL,
	state VARCHAR(32) NOT NULL,
	times VARCHAR NOT NULL,
	offered_at DATETIME NOT NULL,
	begins_at DATETIME,
	ends_at DATETIME,
	over_at DATETIME,
	PRIMARY KEY (id),
	FOREIGN KEY(case_id) REFERENCES cases (id),
	FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE opinion (
	id INTEGER NOT NULL,
	call_id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	asked_at DATETIME NOT NULL,
	declined_at DATETIME,
	given_at DATETIME,
	told_at DATETIME,
	sealed_text BLOB,
	PRIMARY KEY (id),
	UNIQUE (call_id, person_id),
	FOREIGN KEY(call_id) REFERENCES opinion_call (id),
	FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE opinion_call (
	id INTEGER NOT NULL,
	look_back_id INTEGER NOT NULL,
	staff_id INTEGER NOT NULL,
	begun_at DATETIME NOT NULL,
	until DATETIME NOT NULL,
	sealed_question BLOB,
	sealed_answer BLOB,
	answered_by INTEGER,
	answered_at DATETIME,
	PRIMARY KEY (id),
	UNIQUE (look_back_id),
	FOREIGN KEY(look_back_id) REFERENCES look_back (id),
	FOREIGN KEY(staff_id) REFERENCES staff (id),
	FOREIGN KEY(answered_by) REFERENCES staff (id)
);
CREATE TABLE outbox (
	id INTEGER NOT NULL,
	bot VARCHAR NOT NULL,
	chat BLOB NOT NULL,
	sealed_to BLOB,
	slot VARCHAR,
	topic VARCHAR,
	manner VARCHAR(32) NOT NULL,
	form VARCHAR NOT NULL,
	sealed_content BLOB,
	lang VARCHAR NOT NULL,
	tz VARCHAR NOT NULL,
	case_id INTEGER,
	evidence_id INTEGER,
	deadline_id INTEGER,
	state VARCHAR(32) NOT NULL,
	tries INTEGER NOT NULL,
	not_before DATETIME,
	created_at DATETIME NOT NULL,
	sent_at DATETIME,
	error VARCHAR,
	PRIMARY KEY (id),
	FOREIGN KEY(case_id) REFERENCES cases (id),
	FOREIGN KEY(evidence_id) REFERENCES evidence (id),
	FOREIGN KEY(deadline_id) REFERENCES deadline (id)
);
CREATE TABLE person (
	id INTEGER NOT NULL,
	account BLOB,
	wrapped_key BLOB,
	sealed_account BLOB,
	lang VARCHAR NOT NULL,
	tz VARCHAR,
	consent_version INTEGER,
	consent_at DATETIME,
	blocked_at DATETIME,
	created_at DATETIME NOT NULL, sealed_mail BLOB, sealed_sms BLOB, willing_at DATETIME,
	PRIMARY KEY (id),
	UNIQUE (account)
);
CREATE TABLE refused_press (
	id INTEGER NOT NULL,
	case_id INTEGER,
	staff_id INTEGER,
	act VARCHAR NOT NULL,
	refusal VARCHAR NOT NULL,
	at DATETIME NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(case_id) REFERENCES cases (id),
	FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE rota (
	id INTEGER NOT NULL,
	team VARCHAR NOT NULL,
	staff_id INTEGER NOT NULL,
	hours VARCHAR NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE sanction (
	id INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	subject BLOB,
	kind VARCHAR(32) NOT NULL,
	days INTEGER NOT NULL,
	begun_at DATETIME NOT NULL,
	ends_at DATETIME,
	ended_at DATETIME,
	lifted_at DATETIME,
	lifted VARCHAR,
	PRIMARY KEY (id),
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE setting (
	name VARCHAR NOT NULL,
	sealed_value BLOB NOT NULL,
	PRIMARY KEY (name)
);
CREATE TABLE slot (
	bot VARCHAR NOT NULL,
	chat BLOB NOT NULL,
	name VARCHAR NOT NULL,
	message_id BIGINT NOT NULL,
	PRIMARY KEY (bot, chat, name)
);
CREATE TABLE "staff" (
	id INTEGER NOT NULL,
	account BLOB NOT NULL,
	username BLOB,
	sealed_account BLOB NOT NULL,
	alias VARCHAR NOT NULL,
	roles VARCHAR NOT NULL,
	team VARCHAR,
	cleared BOOLEAN NOT NULL,
	lang VARCHAR NOT NULL,
	reachable BOOLEAN NOT NULL,
	active BOOLEAN NOT NULL,
	created_at DATETIME NOT NULL,
	on_duty BOOLEAN NOT NULL,
	assigned_at DATETIME,
	PRIMARY KEY (id),
	UNIQUE (account)
);
CREATE TABLE survey (
	id INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	asked_at DATETIME NOT NULL,
	rating INTEGER,
	rated_at DATETIME,
	unsolved BOOLEAN NOT NULL,
	sealed_comment BLOB,
	PRIMARY KEY (id),
	UNIQUE (case_id),
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE template (
	id INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	removed BOOLEAN NOT NULL,
	staff_id INTEGER NOT NULL,
	at DATETIME NOT NULL,
	sealed_body BLOB,
	PRIMARY KEY (id),
	FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE told (
	name VARCHAR NOT NULL,
	at DATETIME NOT NULL,
	PRIMARY KEY (name)
);
CREATE TABLE training (
	id INTEGER NOT NULL,
	staff_id INTEGER NOT NULL,
	course VARCHAR NOT NULL,
	version INTEGER NOT NULL,
	answers VARCHAR NOT NULL,
	passed BOOLEAN NOT NULL,
	begun_at DATETIME NOT NULL,
	done_at DATETIME,
	PRIMARY KEY (id),
	FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE violation (
	id INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	subject BLOB,
	severity VARCHAR(32) NOT NULL,
	published_from DATETIME,
	published_until DATETIME,
	reported_at DATETIME NOT NULL,
	found_at DATETIME NOT NULL,
	deleted_at DATETIME,
	annulled_at DATETIME,
	PRIMARY KEY (id),
	UNIQUE (case_id),
	FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE INDEX ix_event_case_id ON event (case_id);
CREATE INDEX deadline_next ON deadline (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX ix_deadline_case_id ON deadline (case_id);
CREATE INDEX ix_deadline_person_id ON deadline (person_id);
CREATE INDEX inbox_waiting ON inbox (bot, seq) WHERE state IN ('waiting');
CREATE INDEX ix_outbox_case_id ON outbox (case_id);
CREATE INDEX outbox_waiting ON outbox (bot, chat, id) WHERE state IN ('waiting');
CREATE INDEX ix_violation_subject ON violation (subject);
CREATE INDEX ix_sanction_case_id ON sanction (case_id);
CREATE INDEX ix_sanction_subject ON sanction (subject);
CREATE INDEX ix_case_code_case_id ON case_code (case_id);
CREATE INDEX ix_case_code_person_id ON case_code (person_id);
CREATE INDEX ix_template_name ON template (name);
CREATE INDEX ix_staff_username ON staff (username);
CREATE INDEX ix_cases_subject ON cases (subject);
CREATE INDEX ix_cases_person_id ON cases (person_id);
CREATE INDEX ix_desk_group_handle ON desk_group (handle);
CREATE INDEX ix_enforcement_case_id ON enforcement (case_id);
CREATE INDEX ix_enforcement_group_id ON enforcement (group_id);
CREATE INDEX ix_enforcement_target ON enforcement (target);
CREATE INDEX enforcement_next ON enforcement (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX ix_training_staff_id ON training (staff_id);
CREATE INDEX ix_evidence_case_id ON evidence (case_id);
CREATE INDEX ix_evidence_draft_id ON evidence (draft_id);
CREATE INDEX inbox_set_aside ON inbox (done_at) WHERE state IN ('set_aside');
CREATE INDEX ix_collective_member_collective_id ON collective_member (collective_id);
CREATE INDEX ix_meeting_case_id ON meeting (case_id);
CREATE UNIQUE INDEX meeting_running ON meeting (case_id) WHERE state IN ('offered', 'agreed', 'open');
CREATE INDEX ix_opinion_person_id ON opinion (person_id);
CREATE INDEX cases_of_staff ON cases (staff_id, state);
CREATE INDEX evidence_to_do ON evidence (id) WHERE state IN ('wanted', 'uncopied', 'dropped');

