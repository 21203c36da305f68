package io.github.drsorchestration.testkit.wire.operation.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.server.RecoverySnapshot;
import io.github.drsorchestration.testkit.wire.operation.request.JsonValues;
import io.github.drsorchestration.testkit.wire.operation.request.ListPage;
import io.github.drsorchestration.testkit.wire.operation.request.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Operations on the recovery points of a server. */
public final class RecoverySnapshotOperations {

  private RecoverySnapshotOperations() {}

  /** Newest first, unless {@code order} is ASC. An unknown server has none. */
  public static JsonNode describe(Request request) {
    Optional<Instant> from = request.filters().moment("fromDateTime");
    Optional<Instant> to = request.filters().moment("toDateTime");
    List<RecoverySnapshot> points =
        new ArrayList<>(
            request.drs().recoveryPoints(request.where(), request.text("sourceServerID")).stream()
                .filter(point -> from.filter(point.takenAt()::isBefore).isEmpty())
                .filter(point -> to.filter(point.takenAt()::isAfter).isEmpty())
                .toList());
    if (request.text("order").equals("ASC")) {
      Collections.reverse(points);
    }
    return new ListPage<>(RecoverySnapshot::snapshotId, RecoverySnapshotOperations::json)
        .of(request, points, request.pageSizes().snapshots());
  }

  private static JsonNode json(RecoverySnapshot point) {
    String taken = JsonValues.moment(point.takenAt());
    ObjectNode json =
        JsonValues.object()
            .put("snapshotID", point.snapshotId())
            .put("sourceServerID", point.serverId())
            .put("expectedTimestamp", taken)
            .put("timestamp", taken);
    json.putArray("ebsSnapshots").add("snap-0" + hex(point.snapshotId()));
    return json;
  }

  private static String hex(String snapshotId) {
    return String.format("%016x", snapshotId.hashCode() & 0xffffffffL);
  }
}
