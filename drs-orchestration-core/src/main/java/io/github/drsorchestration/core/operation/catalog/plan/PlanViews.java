package io.github.drsorchestration.core.operation.catalog.plan;

import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.core.service.forecast.KnownForecast;
import io.github.drsorchestration.core.service.forecast.KnownForecasts;
import io.github.drsorchestration.core.service.overview.LatestExecutions;
import io.github.drsorchestration.core.service.overview.PlanOverviews;
import io.github.drsorchestration.core.service.overview.PlanView;
import java.util.List;
import java.util.Map;

/** Shows plans with their latest executions; what a page needs is read once for all rows. */
final class PlanViews {

  private final Ports ports;
  private final KnownForecasts forecasts;

  PlanViews(Ports ports) {
    this.ports = ports;
    this.forecasts = new KnownForecasts(ports.recordStore(), ports.time());
  }

  PlanView of(RecoveryPlan plan, Principal who) {
    List<ProtectionGroup> groups = ports.protectionGroupStore().findAll(plan.allGroupIds());
    Map<String, KnownForecast> known =
        forecasts.find(plan.planId()).map(it -> Map.of(plan.planId(), it)).orElse(Map.of());
    LatestExecutions latest = LatestExecutions.of(plan.planId(), ports.executionStore());
    return new PlanOverviews(groups, latest, known, ports.hookTargets()).view(plan, who);
  }

  Page<PlanView> of(Page<RecoveryPlan> page, Principal who) {
    LatestExecutions latest =
        LatestExecutions.of(
            page.items().stream().map(RecoveryPlan::planId).toList(), ports.executionStore());
    PlanOverviews overviews =
        new PlanOverviews(
            ports.protectionGroupStore().listAll(), latest, forecasts.all(), ports.hookTargets());
    return page.map(plan -> overviews.view(plan, who));
  }
}
