"""Runs a program in a terminal of its own, sends it keys, and says what came of it.

Usage: terminal_session.py STEPS PROGRAM ARGUMENT…
STEPS is a JSON list, done in order:
  ["expect", TEXT]        wait until the program has written TEXT since the last step that sent something
  ["send", KEYS]          send keys as a terminal does
  ["signal", NAME]        send a signal to the program, such as KILL
  ["resize", ROWS, COLUMNS]
  ["wait", SECONDS]       let time pass between two things that are sent
Prints one JSON object: `exit` (exit code, negative for a signal), `output` (everything written, control sequences
included), `restored` (the terminal's modes are what they were). Exit code 1 when a wait takes over 20 seconds.
"""
import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time

steps, command = json.loads(sys.argv[1]), sys.argv[2:]
terminal, program_end = pty.openpty()


def resize(rows, columns):
    fcntl.ioctl(program_end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def control():
    # Whoever runs this may block signals for its own reasons; a terminal's programs start without.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


resize(24, 80)
before = termios.tcgetattr(program_end)
program = subprocess.Popen(
    command, stdin=program_end, stdout=program_end, stderr=program_end, preexec_fn=control)
output = bytearray()
since = 0


def read(seconds):
    ready, _, _ = select.select([terminal], [], [], seconds)
    if ready:
        output.extend(os.read(terminal, 65536))
    return bool(ready)


for number, (what, *values) in enumerate(steps):
    if what == "expect":
        end = time.time() + 20
        while values[0].encode() not in output[since:]:
            if time.time() > end:
                written = output[since:].decode(errors="replace")
                sys.exit(f"step {number}: {values[0]!r} was not written; since then:\n{written}")
            read(0.1)
        continue
    if what == "wait":
        time.sleep(values[0])
        continue
    since = len(output)
    if what == "send":
        os.write(terminal, values[0].encode())
    elif what == "signal":
        program.send_signal(getattr(signal, "SIG" + values[0]))
    elif what == "resize":
        resize(*values)

end = time.time() + 20
while program.poll() is None:
    if time.time() > end:
        program.kill()
        sys.exit(f"the program did not end; last:\n{output[since:].decode(errors='replace')}")
    read(0.1)
while read(0.1):
    pass
print(json.dumps({
    "exit": program.returncode, "output": output.decode(errors="replace"),
    "restored": termios.tcgetattr(program_end) == before,
}))
