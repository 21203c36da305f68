package io.github.drsorchestration.aws.dynamodb.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class CancelledTransactionsTest {

  static List<Arguments> reasons() {
    return List.of(
        Arguments.of("ConditionalCheckFailed", ConditionFailedException.class),
        Arguments.of("TransactionConflict", ServiceUnavailableException.class),
        Arguments.of("ThrottlingError", ThrottledException.class),
        Arguments.of("ProvisionedThroughputExceeded", ThrottledException.class),
        Arguments.of("AccessDenied", AccessDeniedException.class),
        Arguments.of("ValidationError", CallRejectedException.class),
        Arguments.of("ItemCollectionSizeLimitExceeded", CallRejectedException.class));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void a_transaction_is_judged_by_the_reasons_of_its_writes(
      String code, Class<? extends OrchestrationException> failure) {
    assertThat(translated("None", code)).isInstanceOf(failure);
  }

  @Test
  void a_condition_that_does_not_hold_is_what_matters_among_other_reasons() {
    assertThat(translated("TransactionConflict", "ConditionalCheckFailed", "ThrottlingError"))
        .isInstanceOf(ConditionFailedException.class);
  }

  @Test
  void the_message_names_the_table_and_the_reasons_once_each() {
    assertThat(translated("ValidationError", "None", "ValidationError"))
        .hasMessage(
            "TransactWriteItems: DynamoDB (table plans) cancelled the transaction:"
                + " ValidationError (too large)");
  }

  private static OrchestrationException translated(String... codes) {
    List<CancellationReason> reasons =
        Arrays.stream(codes)
            .map(code -> CancellationReason.builder().code(code).message("too large").build())
            .toList();
    return CancelledTransactions.translate(
        "TransactWriteItems",
        "DynamoDB (table plans)",
        TransactionCanceledException.builder().cancellationReasons(reasons).build());
  }
}
