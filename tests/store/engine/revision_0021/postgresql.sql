
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE person (
    id BIGSERIAL NOT NULL,
    account BYTEA,
    wrapped_key BYTEA,
    sealed_account BYTEA,
    lang VARCHAR NOT NULL,
    tz VARCHAR,
    consent_version INTEGER,
    consent_at TIMESTAMP WITH TIME ZONE,
    blocked_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (account)
);

CREATE TABLE staff (
    id BIGSERIAL NOT NULL,
    account BYTEA NOT NULL,
    username BYTEA,
    sealed_account BYTEA NOT NULL,
    alias VARCHAR NOT NULL,
    roles VARCHAR NOT NULL,
    team VARCHAR,
    cleared BOOLEAN NOT NULL,
    lang VARCHAR NOT NULL,
    reachable BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (account)
);

CREATE INDEX ix_staff_username ON staff (username);

CREATE TABLE draft (
    id BIGSERIAL NOT NULL,
    person_id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    sealed_body BYTEA,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (person_id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE cases (
    id BIGSERIAL NOT NULL,
    number VARCHAR NOT NULL,
    person_id BIGINT,
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
    subject BYTEA,
    wrapped_key BYTEA,
    sealed_body BYTEA,
    staff_id BIGINT,
    filed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    accepted_at TIMESTAMP WITH TIME ZONE,
    begun_at TIMESTAMP WITH TIME ZONE,
    decided_at TIMESTAMP WITH TIME ZONE,
    closed_at TIMESTAMP WITH TIME ZONE,
    pauses INTEGER NOT NULL,
    paused_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (id),
    UNIQUE (number),
    FOREIGN KEY(person_id) REFERENCES person (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
);

CREATE INDEX ix_cases_person_id ON cases (person_id);

CREATE INDEX ix_cases_staff_id ON cases (staff_id);

CREATE INDEX ix_cases_subject ON cases (subject);

CREATE TABLE event (
    id BIGSERIAL NOT NULL,
    case_id BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    act VARCHAR NOT NULL,
    role VARCHAR(32) NOT NULL,
    staff_id BIGINT,
    state VARCHAR(32) NOT NULL,
    version INTEGER NOT NULL,
    sealed_body BYTEA,
    PRIMARY KEY (id),
    FOREIGN KEY(case_id) REFERENCES cases (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
);

CREATE INDEX ix_event_case_id ON event (case_id);

CREATE TABLE refused_press (
    id BIGSERIAL NOT NULL,
    case_id BIGINT,
    staff_id BIGINT,
    act VARCHAR NOT NULL,
    refusal VARCHAR NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(case_id) REFERENCES cases (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
);

CREATE TABLE evidence (
    id BIGSERIAL NOT NULL,
    draft_id BIGINT,
    case_id BIGINT,
    bot VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    album VARCHAR,
    state VARCHAR(32) NOT NULL,
    sealed_file BYTEA,
    sealed_name BYTEA,
    wrapped_key BYTEA,
    mime VARCHAR,
    size BIGINT,
    sha256 BYTEA,
    refusal VARCHAR,
    tries INTEGER NOT NULL,
    not_before TIMESTAMP WITH TIME ZONE,
    wanted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    held_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (id),
    FOREIGN KEY(draft_id) REFERENCES draft (id),
    FOREIGN KEY(case_id) REFERENCES cases (id)
);

CREATE INDEX evidence_to_do ON evidence (id) WHERE state IN ('wanted', 'dropped');

CREATE INDEX ix_evidence_case_id ON evidence (case_id);

CREATE INDEX ix_evidence_draft_id ON evidence (draft_id);

CREATE TABLE deadline (
    id BIGSERIAL NOT NULL,
    kind VARCHAR(32) NOT NULL,
    case_id BIGINT,
    person_id BIGINT,
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    next_at TIMESTAMP WITH TIME ZONE,
    stopped_at TIMESTAMP WITH TIME ZONE,
    met_at TIMESTAMP WITH TIME ZONE,
    late_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (id),
    FOREIGN KEY(case_id) REFERENCES cases (id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE INDEX deadline_next ON deadline (next_at) WHERE next_at IS NOT NULL;

CREATE INDEX ix_deadline_case_id ON deadline (case_id);

CREATE INDEX ix_deadline_person_id ON deadline (person_id);

CREATE TABLE desk_draft (
    id BIGSERIAL NOT NULL,
    staff_id BIGINT NOT NULL,
    place BYTEA NOT NULL,
    case_id BIGINT,
    version INTEGER NOT NULL,
    sealed_body BYTEA NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (staff_id, place),
    FOREIGN KEY(staff_id) REFERENCES staff (id),
    FOREIGN KEY(case_id) REFERENCES cases (id)
);

CREATE TABLE inbox (
    seq BIGSERIAL NOT NULL,
    bot VARCHAR NOT NULL,
    update_id BIGINT NOT NULL,
    conversation BYTEA NOT NULL,
    sealed_body BYTEA,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    state VARCHAR(32) NOT NULL,
    error VARCHAR,
    done_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (seq),
    UNIQUE (bot, update_id)
);

CREATE INDEX inbox_waiting ON inbox (bot, seq) WHERE state IN ('waiting');

CREATE TABLE outbox (
    id BIGSERIAL NOT NULL,
    bot VARCHAR NOT NULL,
    chat BYTEA NOT NULL,
    sealed_to BYTEA,
    slot VARCHAR,
    topic VARCHAR,
    manner VARCHAR(32) NOT NULL,
    form VARCHAR NOT NULL,
    sealed_content BYTEA,
    lang VARCHAR NOT NULL,
    tz VARCHAR NOT NULL,
    case_id BIGINT,
    evidence_id BIGINT,
    deadline_id BIGINT,
    state VARCHAR(32) NOT NULL,
    tries INTEGER NOT NULL,
    not_before TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_at TIMESTAMP WITH TIME ZONE,
    error VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(case_id) REFERENCES cases (id),
    FOREIGN KEY(evidence_id) REFERENCES evidence (id),
    FOREIGN KEY(deadline_id) REFERENCES deadline (id)
);

CREATE INDEX ix_outbox_case_id ON outbox (case_id);

CREATE INDEX outbox_waiting ON outbox (bot, chat, id) WHERE state IN ('waiting');

CREATE TABLE slot (
    bot VARCHAR NOT NULL,
    chat BYTEA NOT NULL,
    name VARCHAR NOT NULL,
    message_id BIGINT NOT NULL,
    PRIMARY KEY (bot, chat, name)
);

CREATE TABLE lease (
    name VARCHAR NOT NULL,
    holder VARCHAR NOT NULL,
    fence INTEGER NOT NULL,
    until TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (name)
);

CREATE TABLE setting (
    name VARCHAR NOT NULL,
    sealed_value BYTEA NOT NULL,
    PRIMARY KEY (name)
);

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 0002

CREATE TABLE violation (
    id BIGSERIAL NOT NULL,
    case_id BIGINT NOT NULL,
    subject BYTEA,
    severity VARCHAR(32) NOT NULL,
    published_from TIMESTAMP WITH TIME ZONE,
    published_until TIMESTAMP WITH TIME ZONE,
    reported_at TIMESTAMP WITH TIME ZONE NOT NULL,
    found_at TIMESTAMP WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    annulled_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (id),
    UNIQUE (case_id),
    FOREIGN KEY(case_id) REFERENCES cases (id)
);

CREATE INDEX ix_violation_subject ON violation (subject);

CREATE TABLE sanction (
    id BIGSERIAL NOT NULL,
    case_id BIGINT NOT NULL,
    subject BYTEA,
    kind VARCHAR(32) NOT NULL,
    days INTEGER NOT NULL,
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ends_at TIMESTAMP WITH TIME ZONE,
    ended_at TIMESTAMP WITH TIME ZONE,
    lifted_at TIMESTAMP WITH TIME ZONE,
    lifted VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(case_id) REFERENCES cases (id)
);

CREATE INDEX ix_sanction_case_id ON sanction (case_id);

CREATE INDEX ix_sanction_subject ON sanction (subject);

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

-- Running upgrade 0002 -> 0003

CREATE TABLE case_code (
    id BIGSERIAL NOT NULL,
    case_id BIGINT NOT NULL,
    kind VARCHAR(32) NOT NULL,
    code BYTEA NOT NULL,
    staff_id BIGINT,
    made_at TIMESTAMP WITH TIME ZONE NOT NULL,
    until TIMESTAMP WITH TIME ZONE NOT NULL,
    person_id BIGINT,
    redeemed_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (id),
    UNIQUE (code),
    FOREIGN KEY(case_id) REFERENCES cases (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE INDEX ix_case_code_case_id ON case_code (case_id);

CREATE INDEX ix_case_code_person_id ON case_code (person_id);

UPDATE alembic_version SET version_num='0003' WHERE alembic_version.version_num = '0002';

-- Running upgrade 0003 -> 0004

CREATE TABLE template (
    id BIGSERIAL NOT NULL,
    name VARCHAR NOT NULL,
    removed BOOLEAN NOT NULL,
    staff_id BIGINT NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    sealed_body BYTEA,
    PRIMARY KEY (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
);

CREATE INDEX ix_template_name ON template (name);

UPDATE alembic_version SET version_num='0004' WHERE alembic_version.version_num = '0003';

-- Running upgrade 0004 -> 0005

ALTER TABLE staff ADD COLUMN on_duty BOOLEAN DEFAULT false NOT NULL;

ALTER TABLE staff ADD COLUMN assigned_at TIMESTAMP WITH TIME ZONE;

ALTER TABLE cases ADD COLUMN stand_in BOOLEAN DEFAULT false NOT NULL;

ALTER TABLE staff ALTER COLUMN on_duty DROP DEFAULT;

ALTER TABLE cases ALTER COLUMN stand_in DROP DEFAULT;

UPDATE alembic_version SET version_num='0005' WHERE alembic_version.version_num = '0004';

-- Running upgrade 0005 -> 0006

CREATE TABLE desk_group (
    id BIGSERIAL NOT NULL,
    chat BYTEA NOT NULL,
    handle BYTEA,
    sealed_about BYTEA NOT NULL,
    plain BOOLEAN NOT NULL,
    present BOOLEAN NOT NULL,
    deletes BOOLEAN NOT NULL,
    restricts BOOLEAN NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (chat)
);

CREATE INDEX ix_desk_group_handle ON desk_group (handle);

CREATE TABLE enforcement (
    id BIGSERIAL NOT NULL,
    case_id BIGINT NOT NULL,
    group_id BIGINT NOT NULL,
    deed VARCHAR(32) NOT NULL,
    state VARCHAR(32) NOT NULL,
    target BYTEA NOT NULL,
    sealed_target BYTEA NOT NULL,
    until TIMESTAMP WITH TIME ZONE,
    found VARCHAR(32),
    tries INTEGER NOT NULL,
    next_at TIMESTAMP WITH TIME ZONE,
    wanted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    found_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (id),
    FOREIGN KEY(case_id) REFERENCES cases (id),
    FOREIGN KEY(group_id) REFERENCES desk_group (id)
);

CREATE INDEX ix_enforcement_case_id ON enforcement (case_id);

CREATE INDEX ix_enforcement_group_id ON enforcement (group_id);

CREATE INDEX ix_enforcement_target ON enforcement (target);

CREATE INDEX enforcement_next ON enforcement (next_at) WHERE next_at IS NOT NULL;

UPDATE alembic_version SET version_num='0006' WHERE alembic_version.version_num = '0005';

-- Running upgrade 0006 -> 0007

CREATE TABLE training (
    id BIGSERIAL NOT NULL,
    staff_id BIGINT NOT NULL,
    course VARCHAR NOT NULL,
    version INTEGER NOT NULL,
    answers VARCHAR NOT NULL,
    passed BOOLEAN NOT NULL,
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
    done_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
);

CREATE INDEX ix_training_staff_id ON training (staff_id);

CREATE TABLE told (
    name VARCHAR NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (name)
);

UPDATE alembic_version SET version_num='0007' WHERE alembic_version.version_num = '0006';

-- Running upgrade 0007 -> 0008

ALTER TABLE evidence ADD COLUMN source VARCHAR(32);

UPDATE evidence SET source = 'reporter';

ALTER TABLE evidence ALTER COLUMN source SET NOT NULL;

UPDATE alembic_version SET version_num='0008' WHERE alembic_version.version_num = '0007';

-- Running upgrade 0008 -> 0009

CREATE INDEX inbox_set_aside ON inbox (done_at) WHERE state IN ('set_aside');

UPDATE alembic_version SET version_num='0009' WHERE alembic_version.version_num = '0008';

-- Running upgrade 0009 -> 0010

CREATE TABLE collective (
    id BIGSERIAL NOT NULL,
    case_id BIGINT NOT NULL,
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
    told INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (case_id),
    FOREIGN KEY(case_id) REFERENCES cases (id)
);

CREATE TABLE collective_member (
    id BIGSERIAL NOT NULL,
    collective_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    joined_at TIMESTAMP WITH TIME ZONE NOT NULL,
    followed BIGINT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(collective_id) REFERENCES collective (id),
    UNIQUE (case_id),
    FOREIGN KEY(case_id) REFERENCES cases (id)
);

CREATE INDEX ix_collective_member_collective_id ON collective_member (collective_id);

UPDATE alembic_version SET version_num='0010' WHERE alembic_version.version_num = '0009';

-- Running upgrade 0010 -> 0011

ALTER TABLE evidence ADD COLUMN sender_id BIGINT;

UPDATE alembic_version SET version_num='0011' WHERE alembic_version.version_num = '0010';

-- Running upgrade 0011 -> 0012

CREATE TABLE survey (
    id BIGSERIAL NOT NULL,
    case_id BIGINT NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    rating INTEGER,
    rated_at TIMESTAMP WITH TIME ZONE,
    unsolved BOOLEAN NOT NULL,
    sealed_comment BYTEA,
    PRIMARY KEY (id),
    UNIQUE (case_id),
    FOREIGN KEY(case_id) REFERENCES cases (id)
);

UPDATE alembic_version SET version_num='0012' WHERE alembic_version.version_num = '0011';

-- Running upgrade 0012 -> 0013

CREATE TABLE look_back (
    id BIGSERIAL NOT NULL,
    kind VARCHAR(32) NOT NULL,
    since TIMESTAMP WITH TIME ZONE NOT NULL,
    until TIMESTAMP WITH TIME ZONE NOT NULL,
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP WITH TIME ZONE,
    staff_id BIGINT,
    sealed_outcome BYTEA,
    PRIMARY KEY (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
);

CREATE TABLE action (
    id BIGSERIAL NOT NULL,
    look_back_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    figure VARCHAR,
    before_part INTEGER,
    before_of INTEGER,
    after_part INTEGER,
    after_of INTEGER,
    measured_in BIGINT,
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
    done_at TIMESTAMP WITH TIME ZONE,
    sealed_text BYTEA NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(look_back_id) REFERENCES look_back (id),
    FOREIGN KEY(owner_id) REFERENCES staff (id),
    FOREIGN KEY(measured_in) REFERENCES look_back (id)
);

UPDATE alembic_version SET version_num='0013' WHERE alembic_version.version_num = '0012';

-- Running upgrade 0013 -> 0014

CREATE TABLE rota (
    id BIGSERIAL NOT NULL,
    team VARCHAR NOT NULL,
    staff_id BIGINT NOT NULL,
    hours VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
);

UPDATE alembic_version SET version_num='0014' WHERE alembic_version.version_num = '0013';

-- Running upgrade 0014 -> 0015

ALTER TABLE person ADD COLUMN sealed_mail BYTEA;

ALTER TABLE person ADD COLUMN sealed_sms BYTEA;

UPDATE alembic_version SET version_num='0015' WHERE alembic_version.version_num = '0014';

-- Running upgrade 0015 -> 0016

CREATE TABLE edition (
    id BIGSERIAL NOT NULL,
    kind VARCHAR NOT NULL,
    version VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    kept_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (kind, version)
);

UPDATE alembic_version SET version_num='0016' WHERE alembic_version.version_num = '0015';

-- Running upgrade 0016 -> 0017

CREATE TABLE meeting (
    id BIGSERIAL NOT NULL,
    case_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    host VARCHAR(32) NOT NULL,
    state VARCHAR(32) NOT NULL,
    times VARCHAR NOT NULL,
    offered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    begins_at TIMESTAMP WITH TIME ZONE,
    ends_at TIMESTAMP WITH TIME ZONE,
    over_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (id),
    FOREIGN KEY(case_id) REFERENCES cases (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id)
);

CREATE INDEX ix_meeting_case_id ON meeting (case_id);

CREATE UNIQUE INDEX meeting_running ON meeting (case_id) WHERE state IN ('offered', 'agreed', 'open');

UPDATE alembic_version SET version_num='0017' WHERE alembic_version.version_num = '0016';

-- Running upgrade 0017 -> 0018

ALTER TABLE person ADD COLUMN willing_at TIMESTAMP WITH TIME ZONE;

CREATE TABLE opinion_call (
    id BIGSERIAL NOT NULL,
    look_back_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL,
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
    until TIMESTAMP WITH TIME ZONE NOT NULL,
    sealed_question BYTEA,
    sealed_answer BYTEA,
    answered_by BIGINT,
    answered_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (id),
    UNIQUE (look_back_id),
    FOREIGN KEY(look_back_id) REFERENCES look_back (id),
    FOREIGN KEY(staff_id) REFERENCES staff (id),
    FOREIGN KEY(answered_by) REFERENCES staff (id)
);

CREATE TABLE opinion (
    id BIGSERIAL NOT NULL,
    call_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    declined_at TIMESTAMP WITH TIME ZONE,
    given_at TIMESTAMP WITH TIME ZONE,
    told_at TIMESTAMP WITH TIME ZONE,
    sealed_text BYTEA,
    PRIMARY KEY (id),
    UNIQUE (call_id, person_id),
    FOREIGN KEY(call_id) REFERENCES opinion_call (id),
    FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE INDEX ix_opinion_person_id ON opinion (person_id);

UPDATE alembic_version SET version_num='0018' WHERE alembic_version.version_num = '0017';

-- Running upgrade 0018 -> 0019

DROP INDEX ix_cases_staff_id;

CREATE INDEX cases_of_staff ON cases (staff_id, state);

UPDATE alembic_version SET version_num='0019' WHERE alembic_version.version_num = '0018';

-- Running upgrade 0019 -> 0020

CREATE TABLE attempt (
    role VARCHAR NOT NULL,
    row_id BIGINT NOT NULL,
    raised INTEGER NOT NULL,
    alone BOOLEAN NOT NULL,
    lone_trials INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    failure VARCHAR,
    aside_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (role, row_id)
);

ALTER TABLE lease ADD COLUMN failed_at TIMESTAMP WITH TIME ZONE;

ALTER TABLE lease ADD COLUMN failure VARCHAR;

UPDATE alembic_version SET version_num='0020' WHERE alembic_version.version_num = '0019';

-- Running upgrade 0020 -> 0021

ALTER TABLE evidence ADD COLUMN ending VARCHAR;

ALTER TABLE evidence ADD COLUMN copy_ending VARCHAR;

ALTER TABLE evidence ADD COLUMN copy_note VARCHAR;

ALTER TABLE evidence ADD COLUMN copy_size BIGINT;

UPDATE evidence SET state = 'uncopied' WHERE state = 'held';

DROP INDEX evidence_to_do;

CREATE INDEX evidence_to_do ON evidence (id) WHERE state IN ('wanted', 'uncopied', 'dropped');

UPDATE alembic_version SET version_num='0021' WHERE alembic_version.version_num = '0020';

