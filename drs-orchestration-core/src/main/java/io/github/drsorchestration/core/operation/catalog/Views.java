package io.github.drsorchestration.core.operation.catalog;

import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.service.forecast.KnownForecast;
import io.github.drsorchestration.core.service.forecast.KnownForecasts;
import io.github.drsorchestration.core.service.overview.GroupOverviews;
import io.github.drsorchestration.core.service.overview.GroupView;
import io.github.drsorchestration.core.service.overview.LatestExecutions;
import io.github.drsorchestration.core.service.overview.PlanOverviews;
import io.github.drsorchestration.core.service.overview.PlanView;
import java.util.List;
import java.util.Map;

/** Shows plans and groups with their overviews; what a page needs is read once for all rows. */
final class Views {

  private final Ports ports;
  private final KnownForecasts forecasts;

  Views(Ports ports) {
    this.ports = ports;
    this.forecasts = new KnownForecasts(ports.recordStore(), ports.time());
  }

  PlanView plan(RecoveryPlan plan, Principal who) {
    List<ProtectionGroup> groups = ports.protectionGroupStore().findAll(plan.allGroupIds());
    Map<String, KnownForecast> known =
        forecasts.find(plan.planId()).map(it -> Map.of(plan.planId(), it)).orElse(Map.of());
    LatestExecutions latest = LatestExecutions.of(plan.planId(), ports.executionStore());
    return new PlanOverviews(groups, latest, known, ports.hookTargets()).view(plan, who);
  }

  Page<PlanView> plans(Page<RecoveryPlan> page, Principal who) {
    LatestExecutions latest =
        LatestExecutions.of(
            page.items().stream().map(RecoveryPlan::planId).toList(), ports.executionStore());
    PlanOverviews overviews =
        new PlanOverviews(
            ports.protectionGroupStore().listAll(), latest, forecasts.all(), ports.hookTargets());
    return page.map(plan -> overviews.view(plan, who));
  }

  GroupView group(ProtectionGroup group, Visibility visibility, Principal who) {
    return groups(visibility).view(group, who);
  }

  Page<GroupView> groups(Page<ProtectionGroup> page, Visibility visibility, Principal who) {
    GroupOverviews overviews = groups(visibility);
    return page.map(group -> overviews.view(group, who));
  }

  private GroupOverviews groups(Visibility visibility) {
    return new GroupOverviews(ports.recoveryPlanStore().listAll(), visibility::sees);
  }
}
