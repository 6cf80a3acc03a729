"""Reads a letter with Python's own mail library, and prints what it found as JSON."""

import email
import email.policy
import json
import sys

raw = open(sys.argv[1], "rb").read()
letter = email.message_from_bytes(raw, policy=email.policy.default)
found = {
    "headers": {name.lower(): str(value) for name, value in letter.items()},
    "names": [address.display_name for address in letter["To"].addresses],
    "to": [address.addr_spec for address in letter["To"].addresses],
    "defects": len(letter.defects),
    "ascii": raw.isascii(),
    "text": letter.get_content(),
}
print(json.dumps(found))
