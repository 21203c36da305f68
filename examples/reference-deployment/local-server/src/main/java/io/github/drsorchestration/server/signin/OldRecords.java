package io.github.drsorchestration.server.signin;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what is over; several servers on one store may do so at the same moment. */
final class OldRecords {

  private static final Logger LOG = LoggerFactory.getLogger(OldRecords.class);

  private OldRecords() {}

  static <T> void delete(Records<T> records, Predicate<T> isOver) {
    for (Versioned<T> record : records.listAll()) {
      if (isOver.test(record.value())) {
        try {
          records.delete(record.id(), record.version());
        } catch (NotFoundException | VersionConflictException e) {
          LOG.debug("another server was faster", e);
        }
      }
    }
  }
}
