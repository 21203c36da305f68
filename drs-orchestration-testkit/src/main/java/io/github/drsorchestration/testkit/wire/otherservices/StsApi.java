package io.github.drsorchestration.testkit.wire.otherservices;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.time.WallClock;
import io.github.drsorchestration.testkit.wire.error.ApiException;
import io.github.drsorchestration.testkit.wire.error.ErrorMapper;
import io.github.drsorchestration.testkit.wire.error.ErrorType;
import io.github.drsorchestration.testkit.wire.http.Accounts;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Security Token Service, as far as it gives access to other accounts: AssumeRole and
 * GetCallerIdentity. Any role of an account in the world can be assumed, with the external id of
 * the account if one is configured. The credentials expire in real time, which is what clients go
 * by.
 */
public final class StsApi {

  private static final Pattern ROLE =
      Pattern.compile("arn:aws:iam::(\\d{12}):role/([\\w+=,.@/-]+)");
  private static final String DEFAULT_SECONDS = "3600";

  private final Map<String, String> externalIds;

  /**
   * Serves the accounts of the world.
   *
   * @param externalIds the required external ids, by account
   */
  public StsApi(Map<String, String> externalIds) {
    this.externalIds = Map.copyOf(externalIds);
  }

  /** The name of the operation that a request calls; empty if it cannot be read. */
  public static String operation(WireRequest request) {
    try {
      return parameter(request, "Action");
    } catch (InvalidValueException malformed) {
      return "";
    }
  }

  public WireResponse answer(SimulatedWorld world, AccountRegion caller, WireRequest request) {
    try {
      String action = parameter(request, "Action");
      return switch (action) {
        case "AssumeRole" -> assumeRole(world, caller, request);
        case "GetCallerIdentity" -> answer("GetCallerIdentity", identity(caller));
        default -> throw ApiException.invalid(action + " is not simulated.");
      };
    } catch (RuntimeException failure) {
      return error(ErrorMapper.of(failure));
    }
  }

  private WireResponse assumeRole(SimulatedWorld world, AccountRegion caller, WireRequest request) {
    Matcher role = ROLE.matcher(parameter(request, "RoleArn"));
    if (!role.matches()) {
      throw ApiException.invalid("RoleArn is not the ARN of a role.");
    }
    String account = role.group(1);
    return world
        .served()
        .serve(
            ServiceCall.ASSUME_ROLE.toString(),
            new AccountRegion(account, caller.region()),
            false,
            () -> {
              allow(world, account, parameter(request, "ExternalId"));
              return answer("AssumeRole", credentials(account, role.group(2), request));
            });
  }

  private void allow(SimulatedWorld world, String account, String externalId) {
    boolean exists = world.inUse().stream().anyMatch(place -> place.accountId().equals(account));
    String wanted = externalIds.getOrDefault(account, externalId);
    if (!exists || !wanted.equals(externalId)) {
      throw new ApiException(
          ErrorType.ACCESS_DENIED, "The caller is not authorized to perform sts:AssumeRole.");
    }
  }

  private static String credentials(String account, String role, WireRequest request) {
    String session = parameter(request, "RoleSessionName");
    String seconds = parameter(request, "DurationSeconds");
    long lasting = Long.parseLong(seconds.matches("\\d{1,6}") ? seconds : DEFAULT_SECONDS);
    Instant expires = WallClock.now().plusSeconds(lasting).truncatedTo(ChronoUnit.SECONDS);
    return Xml.element(
            "Credentials",
            Xml.text("AccessKeyId", Accounts.accessKeyOf(account))
                + Xml.text("SecretAccessKey", "not-a-secret")
                + Xml.text("SessionToken", "session-of-" + account)
                + Xml.text("Expiration", expires.toString()))
        + Xml.element(
            "AssumedRoleUser",
            Xml.text("AssumedRoleId", "AROA" + account + "WIRE:" + session)
                + Xml.text(
                    "Arn", "arn:aws:sts::" + account + ":assumed-role/" + role + "/" + session));
  }

  private static String identity(AccountRegion caller) {
    String account = caller.accountId();
    return Xml.text("UserId", "AIDA" + account + "WIRE")
        + Xml.text("Account", account)
        + Xml.text("Arn", "arn:aws:iam::" + account + ":root");
  }

  private static WireResponse answer(String operation, String result) {
    return WireResponse.xml(
        200,
        Xml.element(
            operation + "Response",
            Xml.element(operation + "Result", result)
                + Xml.element("ResponseMetadata", Xml.text("RequestId", "wire"))));
  }

  private static WireResponse error(ApiException error) {
    String code =
        switch (error.type()) {
          case ACCESS_DENIED -> "AccessDenied";
          case THROTTLING -> "Throttling";
          case INTERNAL_SERVER -> "InternalFailure";
          case VALIDATION -> "ValidationError";
          default -> error.type().code();
        };
    return WireResponse.xml(
        error.type().status(),
        Xml.element(
            "ErrorResponse",
            Xml.element(
                    "Error",
                    Xml.text("Type", "Sender")
                        + Xml.text("Code", code)
                        + Xml.text("Message", String.valueOf(error.getMessage())))
                + Xml.text("RequestId", "wire")));
  }

  private static String parameter(WireRequest request, String name) {
    return request.form().getOrDefault(name, List.of("")).get(0);
  }
}
