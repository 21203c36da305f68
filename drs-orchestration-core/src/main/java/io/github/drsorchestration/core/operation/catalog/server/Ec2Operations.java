package io.github.drsorchestration.core.operation.catalog.server;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;
import static io.github.drsorchestration.core.operation.error.ErrorCode.NOT_CONFIGURED;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.catalog.call.Paging;
import io.github.drsorchestration.core.service.ec2.LaunchChoices;
import java.util.List;
import java.util.function.Function;

/** What launch settings may name in an account and Region. */
final class Ec2Operations {

  private static final String NAMED_APP =
      "{\"accountId\": \"111122223333\", \"region\": \"eu-west-1\", \"text\": \"app\"}";
  private static final String NAMED_M5 = NAMED_APP.replace("app", "m5");

  private final LaunchChoices choices;

  Ec2Operations(LaunchChoices choices) {
    this.choices = choices;
  }

  List<Operation<?, ?>> all() {
    return List.of(
        read(
                "listSubnets",
                "Lists the subnets that servers can be launched into.",
                Ec2Queries.InNetwork.class,
                NAMED_APP,
                Ec2Lists.Subnets.class,
                in ->
                    Ec2Lists.Subnets.of(
                        choices.subnets(
                            place(in.accountId(), in.region()),
                            in.query(),
                            Paging.of(in.limit(), in.token()))))
            .refusing(NOT_CONFIGURED),
        read(
                "listSecurityGroups",
                "Lists the security groups that servers can be launched with.",
                Ec2Queries.InNetwork.class,
                NAMED_APP,
                Ec2Lists.SecurityGroups.class,
                in ->
                    Ec2Lists.SecurityGroups.of(
                        choices.securityGroups(
                            place(in.accountId(), in.region()),
                            in.query(),
                            Paging.of(in.limit(), in.token()))))
            .refusing(NOT_CONFIGURED),
        read(
                "listInstanceProfiles",
                "Lists the instance profiles that servers can be launched with.",
                Ec2Queries.Profiles.class,
                NAMED_APP,
                Ec2Lists.InstanceProfiles.class,
                in ->
                    Ec2Lists.InstanceProfiles.of(
                        choices.instanceProfiles(
                            place(in.accountId(), in.region()),
                            in.query(),
                            Paging.of(in.limit(), in.token()))))
            .refusing(NOT_CONFIGURED),
        read(
                "listInstanceTypes",
                "Lists the instance types that are offered.",
                Ec2Queries.Types.class,
                NAMED_M5,
                Ec2Lists.InstanceTypes.class,
                in ->
                    Ec2Lists.InstanceTypes.of(
                        choices.instanceTypes(
                            place(in.accountId(), in.region()),
                            in.query(),
                            Paging.of(in.limit(), in.token()))))
            .refusing(NOT_CONFIGURED));
  }

  private static <I, O> Operation<I, O> read(
      String name,
      String summary,
      Class<I> input,
      String example,
      Class<O> output,
      Function<I, O> handler) {
    return new Operation<>(
        name,
        VIEW_RESOURCES,
        READS,
        summary,
        InputForm.of(input, example),
        output,
        (in, call) -> handler.apply(in));
  }

  private static AccountRegion place(String accountId, String region) {
    return new AccountRegion(accountId, region);
  }
}
