"""What moto lacks, by service; each file beside this one has a part of it.

Python reads this file at its start, because its directory is on PYTHONPATH. With MOTO_ENDS_WITH_PARENT the
server ends when whoever started it does.
"""
import os
import threading
import time

import werkzeug.serving

_run_simple = werkzeug.serving.run_simple


def _end_with(parent):
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(0)


def _serve(host, port, app, **options):
    from moto_database import copy_references, one_at_a_time
    from moto_keys import name_default_key
    from moto_machines import run_many_executions
    from moto_stacks import build_nested_stacks

    copy_references()
    run_many_executions()
    build_nested_stacks()
    name_default_key()
    if os.environ.get("MOTO_ENDS_WITH_PARENT"):
        threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    _run_simple(host, port, one_at_a_time(app), **options)


werkzeug.serving.run_simple = _serve
