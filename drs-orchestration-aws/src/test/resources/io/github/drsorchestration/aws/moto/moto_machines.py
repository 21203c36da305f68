"""Lets a state machine run more than once.

moto 5.2.1 copies a state machine with all of its executions, whose locks cannot be copied.
"""


def run_many_executions():
    from moto.stepfunctions.parser.backend.execution import Execution

    Execution.__deepcopy__ = lambda self, memo: self
