package io.github.drsorchestration.cli.remote;

import io.github.drsorchestration.cli.remote.operation.OperationTable;
import java.util.Iterator;

/** What can stand after {@code call}, for the completion of the shell. */
final class OperationNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return OperationTable.builtIn().names().iterator();
  }
}
