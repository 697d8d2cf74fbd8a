## Apps that use the API

refusal-client-name = A name begins with a letter or digit and has at most 40 characters: letters, digits, spaces, dots and hyphens. No app was added.
refusal-client-there = There is an app called “{ $name }” already. None was added: choose another name, or give it another key with lian client rotate.
refusal-client-none = There is no app called “{ $name }”. Nothing was changed; lian client list shows all of them.
refusal-client-revoked = The key of “{ $name }” was ended for good. Nothing was changed; add an app with another name if you need one.
refusal-api-key-reused = This Idempotency-Key was used for another request already, so nothing was done now. Please use a new one.
