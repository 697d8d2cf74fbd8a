## Receipts: proofs with a signature

case-receipt = 🧾 Receipt
case-check = ✔️ Check
receipt-every = All receipts
receipt-head = 🧾 <b>Receipt</b> <code>{ $number }</code> · entry { $entry } of the record
receipt-step = { $step }
receipt-step-other = { AT($at) } something new
receipt-files = It names the { $count ->
        [one] checksum of your file
       *[other] checksums of your { $count } files
    }.
receipt-awaited = { $count ->
        [one] One file is
       *[other] { $count } files are
    } still on the way; get a receipt again later to have { $count ->
        [one] it
       *[other] them
    } in it.
receipt-keep =
    We have signed this. If anybody changes the record up to this entry, wherever it may be, it no longer matches.
    Keep the picture or the text below, or give it to somebody you trust: it holds the case number, times and checksums, but not who you are or what you wrote.
receipt-no-picture = These are too many files for a QR code; please keep the text below.
receipt-text = <pre>{ $text }</pre>
receipt-copy = Tap the text above to copy it.
receipt-file = 🧾 All receipts of <code>{ $number }</code>: { $count }. Please keep this file.

## Receipts are checked

check-head = <b>Check</b> <code>{ $number }</code>
check-whole = ✅ The record has { $length ->
        [one] one entry
       *[other] { $length } entries, each goes on from the one before
    }; nothing is missing and nothing was changed.
check-broken = ⚠️ <b>From entry { $entry } on the record does not fit</b>: an entry was changed or is missing. Keep all your receipts; the administrators have been told.
check-none = You have no receipt yet. Get one and keep it, so that the record can be compared with it later.
check-given = { $count ->
        [one] The receipt you got, compared
       *[other] The { $count } receipts you got, compared
    } with the record as it is now:
check-agrees = ✅ Entry { $entry } · { $step }
check-differs = ⚠️ Entry { $entry } · { $step } · <b>does not fit</b>
check-ask = Send a receipt that you have kept, as text or as a file, and we say whether it is genuine and what has happened since. You don't have to take our word for it: anybody can check it with the public key and the tool check_receipt.py.
check-key = Public key: <code>{ $key }</code>
found-agrees = ✅ <b>The receipt is genuine</b>: <code>{ $number }</code>, entry { $entry } ({ AT($at) }). Up to this entry nothing in the record has been changed since.
found-since = Since then:
found-nothing-since = Nothing has happened since.
found-elsewhere = ✅ <b>The receipt is genuine</b>, signed by us: <code>{ $number }</code>, entry { $entry } ({ AT($at) }). The case was not filed from this account, so we cannot show here what has happened since.
found-differs = ⚠️ <b>The receipt is genuine, but the record differs from it now</b>: <code>{ $number }</code> was changed somewhere up to entry { $entry }. Keep this receipt and do not delete it; the administrators have been told.
found-shorter = ⚠️ <b>The receipt is genuine, but the record does not have its entry</b>: <code>{ $number }</code>, entry { $entry } ({ AT($at) }); the record ends with entry { $length }. Keep this receipt, do not delete it, and send it to the operator.
found-files = ⚠️ <b>The receipt is genuine, but { $lost ->
        [one] a file that it names is
       *[other] { $lost } of the files that it names are
    } gone</b>: <code>{ $number }</code>, entry { $entry }. Keep this receipt and do not delete it; the administrators have been told.
found-altered = ❌ <b>This receipt was altered</b>: its signature does not fit. A copying mistake has the same effect: please copy the whole message again and send it.
found-foreign = ❌ <b>This receipt was not signed here</b>: its key is <code>{ $key }</code>, ours is <code>{ $ours }</code>. Have it checked by whoever signed it.
found-broken = ❌ <b>This receipt is incomplete</b>: it breaks off at the line <code>{ $field }</code>. Copy it from its first line to the line of the signature, and send it again.
found-form = ❌ This receipt has a format (version { $version }) that cannot be read here.
found-more = { $count } more are not listed; please send them in parts.
found-file = This file cannot be read here and was not kept. Open it and copy its text into the chat; scan a QR code with a telephone's camera and send the text that it holds.
found-file-page = This file cannot be read here and was not kept. Open it and copy its text into the field below; scan a QR code with a telephone's camera and copy the text that it holds.
found-none = This contains no receipt. A receipt begins with the line lian-receipt-1 and ends with the line of its signature; send that text.
refusal-record-changed = From some entry on the record does not match, so no receipt can be signed now. Tap “Check” to see which.

## The root of each day

root-head =
    🌳 <b>Root of { $day }</b>
    One signed checksum over the records of all cases that had changed by the end of this day ({ $cases }) and over the root before. If anybody changes one of them later, it no longer matches. It holds nothing of any case; the second block proves that it goes on from the root before.
found-root = ✅ <b>The root is genuine</b>: { $day }, as we keep it.
found-root-differs = ⚠️ <b>The root has a genuine signature, but is not the one we keep now</b>: { $day }. Keep it, do not delete it, and send it to the operator.
found-altered-root = ❌ <b>This root was altered</b>: its signature does not fit. A copying mistake has the same effect: please copy all of it again and send it.
found-foreign-root = ❌ <b>This root was not signed here</b>: its key is <code>{ $key }</code>, ours is <code>{ $ours }</code>.
found-proof = ✅ <b>The proof holds</b>: the checksum it speaks of is under a root that we have signed.
found-proof-false = ❌ <b>The proof does not hold</b>: the checksum it speaks of is under no root that we have signed. A copying mistake has the same effect: please copy all of it again and send it.
check-rooted = 🌳 Up to entry { $entry }, the record is under the root of { $day }.
