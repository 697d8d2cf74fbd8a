## Letters that nobody sees, and a subject that is too long

refusal-blank = This message has no letters that can be seen, so it was not noted. Everything you entered is kept; please write a few words.
refusal-subject-too-long = Who or what is reported has { $length } characters, and { $limit } fit, so it was not noted. Everything you entered is kept; please make it shorter and tell the story in the description.
