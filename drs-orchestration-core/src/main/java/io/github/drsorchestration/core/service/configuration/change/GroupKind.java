package io.github.drsorchestration.core.service.configuration.change;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.core.service.configuration.document.CanonicalForm;
import io.github.drsorchestration.core.service.configuration.report.ItemKind;
import io.github.drsorchestration.core.service.group.ProtectionGroups;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Protection groups, which share neither names nor servers that they name. */
record GroupKind(ProtectionGroups groups, KnownServers servers, Reach reach, Actor by)
    implements Kind<ProtectionGroup> {

  @Override
  public ItemKind kind() {
    return ItemKind.GROUP;
  }

  @Override
  public String id(ProtectionGroup group) {
    return group.groupId();
  }

  @Override
  public String name(ProtectionGroup group) {
    return group.name();
  }

  @Override
  public long version(ProtectionGroup group) {
    return group.version();
  }

  @Override
  public ProtectionGroup at(ProtectionGroup group, long version) {
    return group.toBuilder().version(version).build();
  }

  @Override
  public ProtectionGroup over(ProtectionGroup stored, ProtectionGroup wanted) {
    return wanted.toBuilder().groupId(stored.groupId()).version(stored.version()).build();
  }

  @Override
  public ProtectionGroup content(ProtectionGroup group) {
    return CanonicalForm.of(group);
  }

  @Override
  public Set<String> claims(ProtectionGroup group) {
    Set<String> claims = new LinkedHashSet<>();
    claims.add(Kind.claimTo(group.name()));
    group.serverIds().forEach(id -> claims.add("source server " + id));
    return claims;
  }

  @Override
  public boolean isSeen(ProtectionGroup group) {
    return reach.sees(group);
  }

  @Override
  public List<Problem> problems(ProtectionGroup group, Optional<ProtectionGroup> stored) {
    List<Problem> problems = new ArrayList<>(servers.problems(group));
    stored.ifPresent(before -> problems.addAll(ProtectionGroups.moved(before, group)));
    return problems;
  }

  @Override
  public Optional<String> note(ProtectionGroup group) {
    return servers.unanswered(group);
  }

  @Override
  public Optional<ProtectionGroup> find(String id) {
    return groups.find(id);
  }

  @Override
  public ProtectionGroup create(ProtectionGroup group) {
    return groups.createChecked(group, by);
  }

  @Override
  public ProtectionGroup update(ProtectionGroup group) {
    return groups.updateChecked(group, by, Optional.empty());
  }

  @Override
  public void delete(ProtectionGroup group) {
    groups.delete(group.groupId(), group.version());
  }
}
