package io.github.drsorchestration.jdbc.database;

import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Commits writes together that come while another commit is on its way: a disk confirms a hundred
 * of them as fast as one. Nobody is answered before the commit. A write that is refused leaves the
 * others as they are; where anything else fails, none of them was written, and each is tried on its
 * own.
 */
final class GroupCommit implements Writes {

  private static final String OPERATION = "group commit";
  private static final int MAX_GROUP = 100;

  private final Writes single;
  private final Deque<GroupedWrite<?>> waiting = new ArrayDeque<>();
  private boolean writing;

  GroupCommit(Writes single) {
    this.single = single;
  }

  @Override
  public <T> T write(String operation, Work<T> work) {
    GroupedWrite<T> own = new GroupedWrite<>(operation, work);
    if (isFirst(own) || own.awaitsTurn()) {
      lead();
    }
    return own.outcome(single);
  }

  private synchronized boolean isFirst(GroupedWrite<?> write) {
    waiting.add(write);
    boolean first = !writing;
    writing = true;
    return first;
  }

  /** Writes on behalf of everybody who waits; the caller is the first of them. */
  private void lead() {
    List<GroupedWrite<?>> group = nextGroup();
    try {
      if (group.size() > 1) {
        commit(group);
      } else {
        group.get(0).runAlone(single);
      }
    } finally {
      passOn();
      group.forEach(GroupedWrite::settle);
    }
  }

  private synchronized List<GroupedWrite<?>> nextGroup() {
    List<GroupedWrite<?>> group = new ArrayList<>();
    while (!waiting.isEmpty() && group.size() < MAX_GROUP) {
      group.add(waiting.remove());
    }
    return group;
  }

  private synchronized void passOn() {
    @Nullable GroupedWrite<?> next = waiting.peek();
    writing = next != null;
    if (next != null) {
      next.lead();
    }
  }

  private void commit(List<GroupedWrite<?>> group) {
    AtomicBoolean begun = new AtomicBoolean();
    try {
      var unused =
          single.write(
              OPERATION,
              sql -> {
                begun.set(true);
                for (GroupedWrite<?> write : group) {
                  write.runAmongOthers(sql);
                }
                return group;
              });
    } catch (OutcomeUnknownException e) {
      String message = String.valueOf(e.getMessage());
      group.forEach(it -> it.fail(name -> new OutcomeUnknownException(name, message, e)));
    } catch (ServiceUnavailableException e) {
      if (begun.get()) {
        group.forEach(GroupedWrite::takeBack);
      } else {
        String message = String.valueOf(e.getMessage());
        group.forEach(it -> it.fail(name -> new ServiceUnavailableException(name, message, e)));
      }
    } catch (RuntimeException | Error e) {
      // Of whichever write it was, its caller will meet it again.
      group.forEach(GroupedWrite::takeBack);
    }
  }
}
