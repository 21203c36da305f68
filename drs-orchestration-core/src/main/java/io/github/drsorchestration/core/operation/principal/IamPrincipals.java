package io.github.drsorchestration.core.operation.principal;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Principals from the ARNs of IAM identities, which AWS has authenticated. The first rule whose
 * pattern matches counts; an identity that none matches has no role.
 *
 * <pre>{@code
 * Principals<String> principals =
 *     new IamPrincipals()
 *         .with("arn:aws:iam::111122223333:role/DrOperators", Role.OPERATOR)
 *         .withNamedSessions("arn:aws:iam::*:role/AWSReservedSSO_DrAdmin_*", Role.ADMIN);
 * }</pre>
 *
 * <p>A pattern is compared with the ARN of the user or role; AWS leaves the path of an assumed role
 * out. {@code *} stands for any characters but colons and slashes. Whoever assumes a role chooses
 * the name of the session, and could approve their own request under another one. So all sessions
 * of a role are one actor, unless a rule says that their names can be trusted, as those of IAM
 * Identity Center can.
 */
public final class IamPrincipals implements Principals<String> {

  private record Rule(IdentityPattern pattern, Role role, AccessScope scope, boolean trusts) {}

  private final List<Rule> rules;

  /** Nobody has a role. */
  public IamPrincipals() {
    this(List.of());
  }

  private IamPrincipals(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The same, with a role for these identities. */
  public IamPrincipals with(String pattern, Role role) {
    return with(pattern, role, AccessScope.EVERYTHING);
  }

  /** The same, with a role within limits for these identities. */
  public IamPrincipals with(String pattern, Role role, AccessScope scope) {
    return with(new Rule(new IdentityPattern(pattern), role, scope, false));
  }

  /** The same, with a role for these roles' sessions, each of whose names is a person's. */
  public IamPrincipals withNamedSessions(String pattern, Role role) {
    return with(new Rule(new IdentityPattern(pattern), role, AccessScope.EVERYTHING, true));
  }

  private IamPrincipals with(Rule rule) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(rule);
    return new IamPrincipals(more);
  }

  @Override
  public Principal principal(String arn) {
    Optional<IamIdentity> identity = IamIdentity.of(arn);
    if (identity.isEmpty()) {
      return Principal.ANONYMOUS;
    }
    String known = identity.get().arn();
    Optional<Rule> rule = rules.stream().filter(it -> it.pattern().matches(known)).findFirst();
    boolean trusts = rule.filter(Rule::trusts).isPresent();
    Actor actor = new Actor(trusts ? arn : known, identity.get().name(trusts), Optional.of("iam"));
    return rule.map(it -> Principal.of(actor, it.role()).within(it.scope()))
        .orElseGet(() -> Principal.of(actor));
  }
}
