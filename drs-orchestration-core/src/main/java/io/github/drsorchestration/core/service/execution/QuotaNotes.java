package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.PreflightResult;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.place.AssumedQuotas;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Notes on quotas that preflight had to assume. */
final class QuotaNotes {

  /** Preflight has read them already; whoever has to be waited for says nothing new. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final QuotaSource quotas;
  private final PlaceCalls calls;

  QuotaNotes(Ports ports) {
    this.quotas = ports.quotaSource();
    this.calls = new PlaceCalls(ports.calls(), PATIENCE);
  }

  PreflightResult added(PreflightResult result, Collection<ProtectionGroup> groups) {
    Set<AccountRegion> places = new TreeSet<>();
    groups.forEach(group -> places.add(group.where()));
    List<AssumedQuotas> assumed =
        calls
            .each(places, where -> AssumedQuotas.of(where, quotas.quotas(where)).stream().toList())
            .items();
    List<Finding> findings = new ArrayList<>(result.findings());
    assumed.forEach(it -> findings.add(finding(it)));
    return new PreflightResult(findings, result.refused(), result.launched(), result.leftOut());
  }

  private static Finding finding(AssumedQuotas assumed) {
    return Finding.builder()
        .severity(Severity.INFO)
        .code(FindingCode.QUOTAS_ASSUMED)
        .where(assumed.where())
        .message(
            "the quotas of "
                + assumed.where()
                + " cannot be read, and those of a new account are assumed: "
                + assumed.why())
        .build();
  }
}
