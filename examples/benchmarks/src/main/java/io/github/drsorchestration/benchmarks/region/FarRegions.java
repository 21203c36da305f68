package io.github.drsorchestration.benchmarks.region;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.port.AccountAccess;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.benchmarks.time.Pause;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Regions of one account that answer each call after a while, or not at all. */
final class FarRegions {

  static final String ACCOUNT = "111122223333";

  /** Longer than anyone waits. */
  private static final Duration FOR_EVER = Duration.ofMinutes(1);

  private static final int SERVERS = 10;

  private final SortedSet<String> names = new TreeSet<>();
  private final Map<String, Duration> delays = new HashMap<>();
  private final SortedSet<String> denied = new TreeSet<>();

  /**
   * @param count how many Regions
   * @param delay how long each call takes
   */
  FarRegions(int count, Duration delay) {
    for (int i = 1; i <= count; i++) {
      names.add("xx-region-" + i);
      delays.put("xx-region-" + i, delay);
    }
  }

  FarRegions denying(String region) {
    denied.add(region);
    return this;
  }

  FarRegions hanging(String region) {
    delays.put(region, FOR_EVER);
    return this;
  }

  SortedSet<String> names() {
    return names;
  }

  QuotaSource quotas() {
    return where -> {
      enter(where);
      return Quotas.DEFAULTS;
    };
  }

  AccountAccess access() {
    return this::enter;
  }

  RecoveryService drs() {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          enter((AccountRegion) arguments[0]);
          return switch (method.getName()) {
            case "sourceServers" -> servers((AccountRegion) arguments[0]);
            case "jobsSince" -> List.of();
            default -> throw new UnsupportedOperationException(method.getName());
          };
        };
    return (RecoveryService)
        Proxy.newProxyInstance(
            FarRegions.class.getClassLoader(), new Class<?>[] {RecoveryService.class}, handler);
  }

  private void enter(AccountRegion where) {
    if (denied.contains(where.region())) {
      throw new AccessDeniedException("drs:Describe", "not authorized in " + where);
    }
    Pause.of(delays.getOrDefault(where.region(), Duration.ZERO));
  }

  private static List<SourceServer> servers(AccountRegion where) {
    return IntStream.range(0, SERVERS)
        .mapToObj(
            it ->
                SourceServer.builder()
                    .serverId("s-%017d".formatted(it))
                    .where(where)
                    .replicationState(ReplicationState.CONTINUOUS)
                    .build())
        .toList();
  }
}
