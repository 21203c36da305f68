package io.github.drsorchestration.testkit.wire.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.wire.operation.job.JobJson;
import io.github.drsorchestration.testkit.wire.operation.job.JobLogOperations;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import io.github.drsorchestration.testkit.wire.operation.server.RecoveryInstanceOperations;
import io.github.drsorchestration.testkit.wire.operation.server.SourceServerJson;
import io.github.drsorchestration.testkit.world.SimulatedWorld;

/** Everything in a world, in the terms of the API. */
public final class WorldJson {

  private WorldJson() {}

  /** The virtual time and, for each place, its servers, instances and jobs with their logs. */
  public static ObjectNode of(SimulatedWorld world) {
    ObjectNode json = JsonValues.object().put("now", JsonValues.moment(world.served().now()));
    ArrayNode places = json.putArray("places");
    world.inUse().forEach(where -> places.add(place(world, where)));
    return json;
  }

  private static ObjectNode place(SimulatedWorld world, AccountRegion where) {
    Request request = Request.within(world, where);
    ObjectNode json =
        JsonValues.object().put("accountId", where.accountId()).put("region", where.region());
    ArrayNode servers = json.putArray("sourceServers");
    request.drs().servers(where).forEach(it -> servers.add(SourceServerJson.of(request, it)));
    ArrayNode instances = json.putArray("recoveryInstances");
    request
        .drs()
        .instances(where)
        .forEach(it -> instances.add(RecoveryInstanceOperations.json(request, it)));
    ArrayNode jobs = json.putArray("jobs");
    request
        .drs()
        .jobs(where)
        .forEach(
            job -> {
              ObjectNode entry = JobJson.of(request, job);
              ArrayNode log = entry.putArray("log");
              request
                  .drs()
                  .jobLog(where, job.jobId())
                  .forEach(it -> log.add(JobLogOperations.json(it)));
              jobs.add(entry);
            });
    return json;
  }
}
