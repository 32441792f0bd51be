"""Pipes an export with one endless record into a command: endless_record.py SHAPE MEGABYTES COMMAND...

The command's peak resident memory in MB is the last word on standard error; its exit code is passed on.
"""
import resource
import subprocess
import sys

ROW = b'"id":1,"text":"where is it"'
SHAPES = {
    "json": (b"{%s}\n" % ROW + b'{"id":2,"text":"', b"x", b'"}\n{"id":3,"text":"and now"}\n'),
    "array": (b"[{%s}," % ROW + b'{"id":2,"text":"', b"x", b'"},{"id":3,"text":"and now"}]'),
    "csv": (b'id,text\n1,where is it\n2,"', b"x", b'\n3,and now\n'),
    "row": (b"id,text\n1,where is it\n2,", b"x", b"\n3,and now\n"),
    "brackets": (b"{%s}\n" % ROW + b'{"id":2,"text":', b"[", b'\n{"id":3,"text":"and now"}\n'),
    "xml": (
        b"<helpdesk-tickets><helpdesk-ticket><display-id>1</display-id></helpdesk-ticket>"
        b"<helpdesk-ticket><display-id>2</display-id><subject>",
        b"x",
        b"</subject></helpdesk-ticket><helpdesk-ticket><display-id>3</display-id></helpdesk-ticket></helpdesk-tickets>",
    ),
}

head, filler, tail = SHAPES[sys.argv[1]]
process = subprocess.Popen(sys.argv[3:], stdin=subprocess.PIPE)
process.stdin.write(head)
for _ in range(int(sys.argv[2])):
    process.stdin.write(filler * (1 << 20))
process.stdin.write(tail)
process.stdin.close()
code = process.wait()
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, file=sys.stderr)
sys.exit(code)
