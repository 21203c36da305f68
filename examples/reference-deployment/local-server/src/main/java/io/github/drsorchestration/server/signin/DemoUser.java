package io.github.drsorchestration.server.signin;

import io.github.drsorchestration.api.access.Role;
import java.util.List;
import java.util.Optional;

/**
 * A user whose password is public: for rehearsals on one machine, and never elsewhere.
 *
 * @param name the name to sign in with
 * @param role what it may do
 * @param hash the bcrypt hash of the password
 */
public record DemoUser(String name, Role role, String hash) {

  /** One for each role; the password is {@code demo-} and the name. */
  public static final List<DemoUser> ALL =
      List.of(
          new DemoUser(
              "admin", Role.ADMIN, "$2b$10$HFZV4bB/SfVX33vVITj3i.Q6J6klcIJ4dBKf0qJXtxhfkgMBizvGO"),
          new DemoUser(
              "manager",
              Role.RECOVERY_MANAGER,
              "$2b$10$RHMO9xq8dpwxI9D/Pd5BD.TTiuoOrgvGUVj2Q5lJA1roaIwbbIF7C"),
          new DemoUser(
              "planner",
              Role.PLAN_MANAGER,
              "$2b$10$dncNcGazo.6AIv2dndtxoOE/VDrzL3kZoKNbZ67Xeydu8ID/40MWG"),
          new DemoUser(
              "operator",
              Role.OPERATOR,
              "$2b$10$50ER1dqx1FckJupIyL/.E.O24JM22Ophf/NCdjkX.gMCnCPeiTBLe"),
          new DemoUser(
              "viewer",
              Role.READ_ONLY,
              "$2b$10$oyI.TqKtRF1I992Pe04XYO7HudEd.LiDxACPvJP9iEkEOLgXdgazG"));

  static Optional<DemoUser> find(String name) {
    return ALL.stream().filter(user -> user.name().equals(name)).findFirst();
  }

  public String password() {
    return "demo-" + name;
  }
}
