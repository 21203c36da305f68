package io.github.drsorchestration.testkit.conformance.process;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.port.store.StoredRecord;
import io.github.drsorchestration.testkit.time.SimulatedCrash;
import java.util.Optional;

/** A record store whose writes end the process, lose their answers, or come after another's. */
public final class FaultyRecords implements RecordStore {

  private final RecordStore store;
  private int writesUntilCrash = -1;
  private int writesUntilLoss = -1;
  private Optional<String> raced = Optional.empty();
  private Runnable faster = () -> {};

  public FaultyRecords(RecordStore store) {
    this.store = store;
  }

  /** Ends the process right after a write, the first being 1. */
  public void crashAfter(int write) {
    writesUntilCrash = write;
  }

  /** Makes a write and says that its outcome is unknown, the first being 1. */
  public void loseAnswerOf(int write) {
    writesUntilLoss = write;
  }

  /** Lets another process act right before the next write to records of a kind. */
  public void onceBefore(String kind, Runnable other) {
    raced = Optional.of(kind);
    faster = other;
  }

  @Override
  public DocumentStore<StoredRecord> of(String kind) {
    return new Faulty(kind, store.of(kind));
  }

  private <T> T written(T result) {
    if (--writesUntilCrash == 0) {
      throw new SimulatedCrash("record store");
    }
    if (--writesUntilLoss == 0) {
      throw new OutcomeUnknownException("write", "the answer was lost");
    }
    return result;
  }

  private void race(String kind) {
    if (raced.filter(kind::equals).isPresent()) {
      raced = Optional.empty();
      faster.run();
    }
  }

  private final class Faulty implements DocumentStore<StoredRecord> {

    private final String kind;
    private final DocumentStore<StoredRecord> inner;

    Faulty(String kind, DocumentStore<StoredRecord> inner) {
      this.kind = kind;
      this.inner = inner;
    }

    @Override
    public StoredRecord create(StoredRecord value) {
      race(kind);
      return written(inner.create(value));
    }

    @Override
    public Optional<StoredRecord> find(String id) {
      return inner.find(id);
    }

    @Override
    public StoredRecord replace(StoredRecord value) {
      race(kind);
      return written(inner.replace(value));
    }

    @Override
    public void delete(String id, long version) {
      inner.delete(id, version);
      boolean unused = written(true);
    }

    @Override
    public Page<StoredRecord> list(PageRequest request) {
      return inner.list(request);
    }
  }
}
