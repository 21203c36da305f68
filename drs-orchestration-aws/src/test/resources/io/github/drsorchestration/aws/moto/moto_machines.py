"""Lets a state machine of a stack run, and run more than once.

moto 5.2.1 copies a state machine with all of its executions, whose locks cannot be copied. It makes the
machines of stacks where nothing is run.
"""


def run_many_executions():
    from moto.stepfunctions import models, responses
    from moto.stepfunctions.parser.backend.execution import Execution

    class Account:
        def __init__(self, account_id):
            self.account_id = account_id

        def __getitem__(self, region):
            return responses.get_backend(self.account_id, region)

    class Running:
        """Those that run machines, if moto has been told to."""

        def __getitem__(self, account_id):
            return Account(account_id)

        def __getattr__(self, name):
            return getattr(kept, name)

    kept = models.stepfunctions_backends
    models.stepfunctions_backends = Running()
    Execution.__deepcopy__ = lambda self, memo: self
