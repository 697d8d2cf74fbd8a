## Receipts: proofs with a signature

case-receipt = 🧾 Receipt
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
    Keep the picture or the text below, or give it to somebody you trust: it holds the case number, times and checksums, not who you are nor what you wrote.
receipt-no-picture = These are too many files for a QR code; please keep the text below.
receipt-text = <pre>{ $text }</pre>
receipt-copy = Tap the text above to copy it.
receipt-file = 🧾 All receipts of <code>{ $number }</code>: { $count }. Please keep this file.
