"""Lets several clients use moto's tables at once.

moto 5.2.1 answers on many threads without a lock. A transaction copies the whole table for each of
its writes, and when it is refused puts the first copy back, so that what others wrote meanwhile is
lost. Here one request is answered at a time, and the copy is one of references.
"""
import copy
import io
import threading


def one_at_a_time(app):
    lock = threading.Lock()

    def locked(environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        with lock:
            return list(app(environ, start_response))

    return locked


def copy_references():
    from moto.dynamodb import models
    from moto.dynamodb.models.table import Table

    class Copies:
        """Copies a table without its items, which nobody changes in place any more."""

        copy = staticmethod(copy.copy)

        @staticmethod
        def deepcopy(value):
            if not isinstance(value, Table):
                return copy.deepcopy(value)
            table = copy.copy(value)
            table.items = copy.copy(value.items)
            for key, items in value.items.items():
                table.items[key] = copy.copy(items)
            return table

    backend = models.DynamoDBBackend
    update_item = backend.update_item

    def update_a_copy(self, table_name, key, *args, **kwargs):
        table = self.get_table(table_name)
        hash_key = models.DynamoType(key[table.hash_key_attr])
        if table.range_key_attr is None:
            if hash_key in table.items:
                table.items[hash_key] = copy.deepcopy(table.items[hash_key])
        else:
            range_key = models.DynamoType(key[table.range_key_attr])
            if hash_key in table.items and range_key in table.items[hash_key]:
                items = table.items[hash_key]
                items[range_key] = copy.deepcopy(items[range_key])
        return update_item(self, table_name, key, *args, **kwargs)

    models.copy = Copies
    backend.update_item = update_a_copy
