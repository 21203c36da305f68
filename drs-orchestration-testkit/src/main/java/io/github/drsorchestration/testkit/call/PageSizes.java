package io.github.drsorchestration.testkit.call;

import io.github.drsorchestration.api.failure.InvalidValueException;

/**
 * The page sizes of a service. Every page is a separate call.
 *
 * @param sourceServers source servers
 * @param recoveryInstances recovery instances
 * @param jobsById jobs that are requested by id
 * @param jobs jobs that are listed
 * @param snapshots recovery points
 * @param logEntries lines of a job log
 */
public record PageSizes(
    int sourceServers,
    int recoveryInstances,
    int jobsById,
    int jobs,
    int snapshots,
    int logEntries) {

  /** The limits of DRS for requests by id, and a guess where its page sizes are not published. */
  public static final PageSizes DEFAULTS = new PageSizes(200, 200, 1_000, 100, 200, 1_000);

  public PageSizes {
    atLeastOne("sourceServers", sourceServers);
    atLeastOne("recoveryInstances", recoveryInstances);
    atLeastOne("jobsById", jobsById);
    atLeastOne("jobs", jobs);
    atLeastOne("snapshots", snapshots);
    atLeastOne("logEntries", logEntries);
  }

  /** How many pages hold this many items; an empty response is a page too. */
  public static int pages(int items, int pageSize) {
    return Math.max(1, (items + pageSize - 1) / pageSize);
  }

  private static void atLeastOne(String field, int value) {
    if (value < 1) {
      throw new InvalidValueException(field, "must be at least 1, is " + value);
    }
  }
}
