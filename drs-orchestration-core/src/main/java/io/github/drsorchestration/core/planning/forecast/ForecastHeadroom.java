package io.github.drsorchestration.core.planning.forecast;

import io.github.drsorchestration.api.server.Quotas;

/** What is left of the quotas of a place. */
final class ForecastHeadroom {

  private int jobs;
  private int servers;

  ForecastHeadroom(Quotas quotas) {
    this.jobs = quotas.concurrentJobs();
    this.servers = quotas.serversInAllJobs();
  }

  /** Takes what the job needs; false and nothing taken where there is not enough. */
  boolean take(PlannedJob job) {
    boolean enough = jobs >= 1 && servers >= job.servers().size();
    if (enough) {
      jobs--;
      servers -= job.servers().size();
    }
    return enough;
  }

  void giveBack(PlannedJob job) {
    jobs++;
    servers += job.servers().size();
  }
}
