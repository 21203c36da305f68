package io.github.drsorchestration.core.operation.principal;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Principals from the claims of a token. The token itself, its signature, issuer, audience and
 * expiry, must have been verified before, as the authorizer of an API Gateway does.
 *
 * <p>Groups become roles by their names; a group that is no role allows nothing. The claims of the
 * scope hold a list of ids, or one text with ids between commas or spaces. A claim of the scope
 * that is there and cannot be read takes every role away, because without it the principal would
 * reach everything.
 *
 * @param issuer the name of the identity provider, for the record
 * @param idClaim the claim that identifies a user for ever
 * @param nameClaims the claims with a name for people; the first that is there counts
 * @param groupsClaim the claim with the groups
 * @param accountsClaim the claim with the accounts within reach
 * @param protectionGroupsClaim the claim with the protection groups within reach
 * @param plansClaim the claim with the plans within reach
 * @param roles the roles by group
 */
public record ClaimPrincipals(
    String issuer,
    String idClaim,
    List<String> nameClaims,
    String groupsClaim,
    String accountsClaim,
    String protectionGroupsClaim,
    String plansClaim,
    Map<String, Role> roles)
    implements Principals<Map<String, ?>> {

  /** Those of a Cognito user pool whose groups are called like the standard roles. */
  public static final ClaimPrincipals COGNITO =
      new ClaimPrincipals(
          "cognito",
          "sub",
          List.of("name", "email", "cognito:username", "username"),
          "cognito:groups",
          "custom:accountIds",
          "custom:groupIds",
          "custom:planIds",
          standardRoles());

  public ClaimPrincipals {
    nameClaims = List.copyOf(nameClaims);
    roles = Map.copyOf(roles);
  }

  private static Map<String, Role> standardRoles() {
    Map<String, Role> roles = new HashMap<>();
    Role.STANDARD.forEach(role -> roles.put(role.name(), role));
    return roles;
  }

  /** The same, with a role for this group. */
  public ClaimPrincipals withRole(String group, Role role) {
    Map<String, Role> more = new HashMap<>(roles);
    more.put(group, role);
    return new ClaimPrincipals(
        issuer,
        idClaim,
        nameClaims,
        groupsClaim,
        accountsClaim,
        protectionGroupsClaim,
        plansClaim,
        more);
  }

  @Override
  public Principal principal(Map<String, ?> claims) {
    try {
      return actor(claims).map(it -> known(it, claims)).orElse(Principal.ANONYMOUS);
    } catch (InvalidValueException e) {
      return Principal.ANONYMOUS; // an id that no actor may have
    }
  }

  private Optional<Actor> actor(Map<String, ?> claims) {
    Optional<String> name =
        nameClaims.stream().flatMap(claim -> text(claims, claim).stream()).findFirst();
    return text(claims, idClaim).map(id -> new Actor(id, name, Optional.of(issuer)));
  }

  private Principal known(Actor actor, Map<String, ?> claims) {
    Principal nobody = Principal.of(actor);
    try {
      AccessScope scope =
          new AccessScope(
              ids(claims, accountsClaim),
              ids(claims, protectionGroupsClaim),
              ids(claims, plansClaim));
      return new Principal(actor, roles(claims), scope);
    } catch (InvalidValueException e) {
      return nobody;
    }
  }

  private List<Role> roles(Map<String, ?> claims) {
    List<Role> found = new ArrayList<>();
    for (String group : ClaimValues.list(claims.get(groupsClaim)).orElse(List.of())) {
      Optional.ofNullable(roles.get(group)).filter(it -> !found.contains(it)).ifPresent(found::add);
    }
    return found;
  }

  /** The ids of a claim; empty only where there is no such claim. */
  private static Set<String> ids(Map<String, ?> claims, String claim) {
    if (!claims.containsKey(claim)) {
      return Set.of();
    }
    List<String> ids =
        ClaimValues.list(claims.get(claim))
            .filter(it -> !it.isEmpty())
            .orElseThrow(() -> new InvalidValueException(claim, "must have ids"));
    return Set.copyOf(ids);
  }

  private static Optional<String> text(Map<String, ?> claims, String claim) {
    return claims.get(claim) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}
