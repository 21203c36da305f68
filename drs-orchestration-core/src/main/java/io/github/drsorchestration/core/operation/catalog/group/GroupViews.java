package io.github.drsorchestration.core.operation.catalog.group;

import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.core.operation.Visibility;
import io.github.drsorchestration.core.service.overview.GroupOverviews;
import io.github.drsorchestration.core.service.overview.GroupView;

/** Shows groups with the plans that use them, which are read once for all rows. */
final class GroupViews {

  private final Ports ports;

  GroupViews(Ports ports) {
    this.ports = ports;
  }

  GroupView of(ProtectionGroup group, Visibility visibility, Principal who) {
    return overviews(visibility).view(group, who);
  }

  Page<GroupView> of(Page<ProtectionGroup> page, Visibility visibility, Principal who) {
    GroupOverviews overviews = overviews(visibility);
    return page.map(group -> overviews.view(group, who));
  }

  private GroupOverviews overviews(Visibility visibility) {
    return new GroupOverviews(ports.recoveryPlanStore().listAll(), visibility::sees);
  }
}
