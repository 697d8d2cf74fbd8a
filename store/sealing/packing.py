"""Values packed before they are sealed: deflated against the words that events say again and again.

A packed value begins with the number of its words, JSON never with a byte so low: both are read. Words that have once
packed a value stay as they are, because events are never written anew; better ones get another number.
"""

import zlib

_NEWEST = 1
_WORDS = {
    1: (
        b'{"to":{"from":{"names":{"people":{"code":"{"say":{"number":"{"handler":"{"rating":{"rule":"E1","reasons":"'
        b'"agency":"","reference":"","reply_by":"partner":"","amounts":["counted":["also":["everywhere":true,"place":"'
        b'"what":"sent","kind":"meeting","kind":"follow","kind":"unseen","kind":"mute","kind":"ban","kind":"punished"'
        b'"sanction":{"days":7,"ends_at":null,"lifted_at":null,"measure":"ban","measure":"mute_7","by":"group",'
        b'"why":"","deadline":"measures","deadline":"decision","deadline":"review","evidence":["forwards":["pieces":1'
        b'"outcome":"unfounded","outcome":"warned","outcome":"account_muted","outcome":"account_banned","outcome":"'
        b'content_deleted","unmet":["too_long_ago","out_of_scope"],"met":["unclear_subject","no_facts"],'
        b'"texts":{"en":"","zh-Hans":"","zh-Hant":""},"gaps":{"question":{"choice":"when","text":"","texts":{},"gaps":{}}'
        b',"reason":{"choice":"","text":"","texts":{},"gaps":{}},"facts":{"choice":"facts_confirmed","text":"","texts":{}'
        b',"gaps":{}},"follows":{"choice":"","text":"","texts":{},"gaps":{}},"follows":null,'
        b'"severity":"grave","severity":"serious","severity":"moderate","severity":"minor",'
        b'"=":{"leaf":"abuse","catalogue_version":"2","policy_version":"7","severity":"minor","team":"content",'
        b'"restricted":true,"restricted":false,"identity":"anonymous","identity":"named","identity":"confidential",'
        b'"source":"web","source":"telegram","staff_id":null,"stand_in":true,"filed_at":"202","pauses":0,'
        b'"accepted_at":null,"begun_at":null,"decided_at":null,"closed_at":null,"paused_at":null,'
        b'"text":{"subject":{"text":"https://","text":"@","author":"","platform":"","platform":"telegram","published":"'
        b'","notes":[],"account":null,"named":"","staff":[],"partners":[],"likely":[],"let_go":[],"held":false},'
        b'"description":"","answers":{}},"staff_id":2,"stand_in":false,"pauses":1,"paused_at":"202"+00:00",'
        b'"rows":{"violation":{"1":{"severity":"minor","published_from":null,"published_until":null,"reported_at":"202'
        b'"found_at":"202","deleted_at":"202"}},"measure":{"1":{"word":"party_told","word":"content_deleted",'
        b'"state":"under_way","state":"done","state":"to_do","executor":"group","executor":"hook","executor":"staff",'
        b'"staff_id":null,"sealed_note":null,"wanted_at":"202","changed_at":"202"}},"deadline":{"1":{'
        b'"kind":"mute_end","kind":"rectification","kind":"referral","kind":"measures","kind":"answer",'
        b'"kind":"appeal_review","kind":"survey","kind":"retention","kind":"delivery","kind":"appeal_window",'
        b'"kind":"decision","begun_at":"202","kind":"investigation","begun_at":"202","kind":"review","begun_at":"202'
        b'"stopped_at":"202","stopped_at":null,"late_at":"202:00:00Z"},"begun_at":"2026-01-01T00:00:00Z","due_at":"2026-'
        b'"=":{"paused_at":null,"closed_at":"202","decided_at":"202","accepted_at":"2026-00:00.000000+00:00","rows":{'
        b'"deadline":{"1":{"met_at":"2026-00:00.000000Z"}}}}}'
    )
}


def packed(text: bytes) -> bytes:
    """Return what `unpacked` takes, the text itself where that is shorter."""
    deflating = zlib.compressobj(6, wbits=-12, memLevel=5, zdict=_WORDS[_NEWEST])
    short = bytes([_NEWEST]) + deflating.compress(text) + deflating.flush()
    return short if len(short) < len(text) else text


def unpacked(data: bytes) -> bytes:
    """Return the text that was packed, or was not."""
    words = _WORDS.get(data[0]) if data else None
    return data if words is None else zlib.decompressobj(wbits=-12, zdict=words).decompress(data[1:])
