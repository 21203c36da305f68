package io.github.drsorchestration.core.operation.catalog;

import static io.github.drsorchestration.api.access.Permission.VIEW_RESOURCES;
import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.port.store.Page;
import io.github.drsorchestration.api.port.store.PageRequest;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.input.InputCheck;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.service.cache.Dated;
import io.github.drsorchestration.core.service.cache.Freshness;
import io.github.drsorchestration.core.service.ec2.ChoiceQuery;
import io.github.drsorchestration.core.service.ec2.LaunchChoices;
import java.util.List;
import java.util.Optional;

/** What launch settings may name in an account and Region. */
final class Ec2Operations {

  private static final String PLACE =
      "{\"accountId\": \"111122223333\", \"region\": \"eu-west-1\", \"text\": \"app\"}";

  private final LaunchChoices choices;

  Ec2Operations(LaunchChoices choices) {
    this.choices = choices;
  }

  /**
   * Which subnets or security groups are wanted.
   *
   * @param accountId the account
   * @param region the Region
   * @param vpcId only those of this VPC
   * @param text what the id or the name contains
   * @param fresh whether AWS is to be asked now; by default an answer of the last minutes will do
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record InNetwork(
      String accountId,
      String region,
      Optional<String> vpcId,
      Optional<String> text,
      Optional<Boolean> fresh,
      Optional<Integer> limit,
      Optional<String> token) {

    public InNetwork {
      InputCheck.notBlank("accountId", accountId);
      InputCheck.notBlank("region", region);
    }

    ChoiceQuery query() {
      return new ChoiceQuery(text, vpcId, Optional.empty(), fresh.orElse(false));
    }
  }

  /**
   * Which instance profiles are wanted.
   *
   * @param accountId the account
   * @param region the Region; every one has the same profiles
   * @param text what the name contains
   * @param fresh whether AWS is to be asked now; by default an answer of the last minutes will do
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Profiles(
      String accountId,
      String region,
      Optional<String> text,
      Optional<Boolean> fresh,
      Optional<Integer> limit,
      Optional<String> token) {

    public Profiles {
      InputCheck.notBlank("accountId", accountId);
      InputCheck.notBlank("region", region);
    }

    ChoiceQuery query() {
      return new ChoiceQuery(text, Optional.empty(), Optional.empty(), fresh.orElse(false));
    }
  }

  /**
   * Which instance types are wanted.
   *
   * @param accountId the account
   * @param region the Region
   * @param architecture only those that run this, such as {@code arm64}
   * @param text what the name contains
   * @param fresh whether AWS is to be asked now; by default an answer of the last day will do
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public record Types(
      String accountId,
      String region,
      Optional<String> architecture,
      Optional<String> text,
      Optional<Boolean> fresh,
      Optional<Integer> limit,
      Optional<String> token) {

    public Types {
      InputCheck.notBlank("accountId", accountId);
      InputCheck.notBlank("region", region);
    }

    ChoiceQuery query() {
      return new ChoiceQuery(text, Optional.empty(), architecture, fresh.orElse(false));
    }
  }

  /**
   * A page of a list, and its age.
   *
   * @param items the page
   * @param nextToken what to ask for the following page; absent on the last
   * @param freshness how old the list is
   */
  public record Choices(List<?> items, Optional<String> nextToken, Freshness freshness) {

    static Choices of(Dated<? extends Page<?>> page) {
      return new Choices(page.value().items(), page.value().nextToken(), page.freshness());
    }
  }

  List<Operation<?, ?>> all() {
    return List.of(
        read(
            "listSubnets",
            "Lists the subnets that servers can be launched into.",
            InNetwork.class,
            PLACE,
            in ->
                choices.subnets(
                    place(in.accountId(), in.region()), in.query(), page(in.limit(), in.token()))),
        read(
            "listSecurityGroups",
            "Lists the security groups that servers can be launched with.",
            InNetwork.class,
            PLACE,
            in ->
                choices.securityGroups(
                    place(in.accountId(), in.region()), in.query(), page(in.limit(), in.token()))),
        read(
            "listInstanceProfiles",
            "Lists the instance profiles that servers can be launched with.",
            Profiles.class,
            PLACE,
            in ->
                choices.instanceProfiles(
                    place(in.accountId(), in.region()), in.query(), page(in.limit(), in.token()))),
        read(
            "listInstanceTypes",
            "Lists the instance types that are offered.",
            Types.class,
            "{\"accountId\": \"111122223333\", \"region\": \"eu-west-1\", \"text\": \"m5\"}",
            in ->
                choices.instanceTypes(
                    place(in.accountId(), in.region()), in.query(), page(in.limit(), in.token()))));
  }

  private interface Listing<I> {
    Dated<? extends Page<?>> list(I input);
  }

  private static <I> Operation<?, ?> read(
      String name, String summary, Class<I> input, String example, Listing<I> listing) {
    return new Operation<>(
        name,
        VIEW_RESOURCES,
        READS,
        summary,
        InputForm.of(input, example),
        Choices.class,
        (in, call) -> Choices.of(listing.list(in)));
  }

  private static AccountRegion place(String accountId, String region) {
    return new AccountRegion(accountId, region);
  }

  private static PageRequest page(Optional<Integer> limit, Optional<String> token) {
    return new PageRequest(limit.orElse(PageRequest.FIRST.limit()), token);
  }
}
