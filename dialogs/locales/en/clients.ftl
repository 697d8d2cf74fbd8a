## Apps that use the API

refusal-client-name = A name begins with a letter or digit and has at most 40 characters: letters, digits, spaces, dots and hyphens. No app was added.
refusal-client-there = There is an app called “{ $name }” already. None was added: choose another name, or give it another key with lian client rotate.
refusal-client-none = There is no app called “{ $name }”. Nothing was changed; lian client list shows all of them.
refusal-client-revoked = The key of “{ $name }” has been revoked. Nothing was changed; add an app with another name if you need one.
refusal-api-key-reused = This Idempotency-Key was used for another request already, so nothing was done now. Please use a new one.
refusal-client-page-webhooks = The key of “{ $name }” covers webhooks: in a page, whoever opens it could read what every user was told. Nothing was changed; add an app without webhooks for the page.
refusal-client-no-webhook = The app “{ $name }” has no webhook, so nothing can be sent again. It can read /api/v1/events itself.

## Problems of the API

api-title-400 = The request is malformed
api-title-401 = No valid key
api-title-403 = The key does not cover this
api-title-404 = Not found
api-title-405 = Method not allowed
api-title-408 = The request came too slowly
api-title-409 = Not possible now
api-title-410 = Destroyed
api-title-413 = Too large
api-title-415 = Unsupported type
api-title-421 = Wrong host
api-title-422 = Not accepted
api-title-429 = Too many requests
api-title-500 = Something failed
refusal-api-key = The request carries no valid key, so nothing was done. Write Bearer and the key into Authorization; the operator gives out keys.
refusal-api-scope = This key does not cover { $scope }, so nothing was done. Ask the operator for a key that does.
refusal-api-slow = Too many requests, so nothing was done this time. Please wait and try again; the same Idempotency-Key can be used.
refusal-api-body = The request is not as the description says: { $why }. Nothing was done; please correct it and send it again.
refusal-api-media = The content type of the request should be { $expected }. Nothing was done.
refusal-api-too-large = The content is larger than { SIZE($limit) } and was not taken. Please make it smaller.
refusal-api-late = The content did not arrive in time and was not taken. Please try again.
refusal-api-method = This address does not take this method, so nothing was done. The description lists the methods of each address.
refusal-api-no-such-place = There is no such address. The description lists them all: /api/v1/openapi.json.
refusal-api-host = The request was not sent to this site's address, so nothing was done.
refusal-api-failed = Something went wrong on our side and the request was not done. Please try again with the same Idempotency-Key.
refusal-api-user-short = This key is used in pages, so Lian-User must be too long to guess: at least { $least } random characters, which the page makes once and keeps. Nothing was done.
refusal-api-user = Lian-User is missing or not valid: your own id of the person, 1 to 128 visible ASCII characters. Nothing was done.
refusal-api-idempotency = Idempotency-Key is missing or not valid: 16 to 128 visible ASCII characters, different for each request. Nothing was done.
refusal-api-consent = The reporter has to agree to the notice in force first. Nothing was filed: show them the text in notice, then write its version into consent.
refusal-api-category = There is no such category, so nothing was filed. /api/v1/categories lists them.
refusal-api-platform = There is no such platform, so nothing was filed. /api/v1/categories lists them.
refusal-api-no-question = The category has no question “{ $id }”, so nothing was filed.
refusal-api-answer = The category's question “{ $id }” needs an answer, so nothing was filed.
refusal-api-name = A named report needs a name (name), so nothing was filed.
refusal-api-contact = A named report needs a contact (contact), so nothing was filed.
refusal-api-not-named = A name and a contact are accepted only in named reports, so nothing was filed. Leave them out, or choose named.
refusal-api-notify-page = This key is used in pages, where everybody can read it, so it cannot vouch for an address, and nothing was filed. Leave notify out, or file from your server with another key.
refusal-api-notify-anonymous = Of an anonymous report no address is kept, so nothing was filed. Leave notify out, or choose confidential; anonymous cases are followed by their receipt code.
refusal-api-no-address = notify holds no mail address or mobile number (with its country code) that can be written to, so nothing was filed. Please check it, or leave it out.
refusal-api-blank = The text contains nothing visible, so nothing was filed.
refusal-api-evidence = The id of the evidence is not valid, was used already, or is older than a day. Nothing was filed: please send the file again.
refusal-api-nothing = The request holds neither words nor a file, so nothing was done.
