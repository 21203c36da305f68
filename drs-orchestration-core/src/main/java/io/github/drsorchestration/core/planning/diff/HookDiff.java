package io.github.drsorchestration.core.planning.diff;

import io.github.drsorchestration.api.plan.Hook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two lists of hooks; a hook is the same as long as its name is. */
final class HookDiff {

  private static final List<Changes.Field<Hook>> FIELDS =
      List.of(
          new Changes.Field<>(ChangeKind.HOOK_CHANGED, "type", Hook::type),
          new Changes.Field<>(ChangeKind.HOOK_CHANGED, "target", Hook::target),
          new Changes.Field<>(
              ChangeKind.HOOK_CHANGED,
              "place",
              hook -> hook.inWavePlace() ? "that of the wave" : "the orchestrator's home"),
          new Changes.Field<>(ChangeKind.HOOK_CHANGED, "timeout", Hook::timeout),
          new Changes.Field<>(
              ChangeKind.HOOK_CHANGED,
              "weight of a failure",
              hook -> hook.required() ? "fatal" : "only on record"));

  private HookDiff() {}

  /**
   * Compares two lists.
   *
   * @param when when the hooks run, such as {@code before wave 'web'}
   */
  static void compare(Changes changes, String when, List<Hook> before, List<Hook> after) {
    Map<String, Hook> old = byName(before);
    Map<String, Hook> now = byName(after);
    now.keySet().stream()
        .filter(name -> !old.containsKey(name))
        .forEach(name -> changes.add(ChangeKind.HOOK_ADDED, "adds hook '" + name + "' " + when));
    old.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(
            name -> changes.add(ChangeKind.HOOK_REMOVED, "removes hook '" + name + "' " + when));
    List<String> was = old.keySet().stream().filter(now::containsKey).toList();
    List<String> is = now.keySet().stream().filter(old::containsKey).toList();
    if (!was.equals(is)) {
      changes.add(
          ChangeKind.HOOKS_REORDERED,
          "runs the hooks "
              + when
              + " as "
              + Words.quoted(is)
              + " instead of "
              + Words.quoted(was));
    }
    now.forEach(
        (name, hook) -> {
          Hook earlier = old.get(name);
          if (earlier != null) {
            String owner = "of hook '" + name + "' " + when;
            changes.compare(FIELDS, earlier, hook, owner);
            changes.compareParameters(
                ChangeKind.HOOK_CHANGED, parameters(earlier), parameters(hook), owner);
          }
        });
  }

  private static Map<String, Object> parameters(Hook hook) {
    Map<String, Object> all = new LinkedHashMap<>(hook.parameters());
    all.putAll(hook.listParameters());
    return all;
  }

  private static Map<String, Hook> byName(List<Hook> hooks) {
    Map<String, Hook> byName = new LinkedHashMap<>();
    hooks.forEach(hook -> byName.put(hook.name(), hook));
    return byName;
  }
}
