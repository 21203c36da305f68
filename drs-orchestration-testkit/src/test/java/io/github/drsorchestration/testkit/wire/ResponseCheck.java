package io.github.drsorchestration.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import io.github.drsorchestration.testkit.wire.shape.ShapeCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Checks every response against the service model, before the client reads it. */
final class ResponseCheck implements ExecutionInterceptor {

  private static final ServiceFacts FACTS = ServiceFacts.drs();
  private static final int NO_CONTENT = 204;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    byte[] body = context.responseBody().map(ResponseCheck::read).orElse(new byte[0]);
    JsonNode json = json(body);
    SdkHttpResponse answer = context.httpResponse();
    if (answer.isSuccessful()) {
      assertThat(answer.statusCode()).as(operation).isEqualTo(FACTS.status(operation));
      boolean empty = answer.statusCode() == NO_CONTENT || FACTS.output(operation).isEmpty();
      assertThat(json.isMissingNode()).as(operation).isEqualTo(empty);
      fits(operation, FACTS.output(operation).orElse(""), json);
    } else {
      String error = answer.firstMatchingHeader("x-amzn-ErrorType").orElse("");
      assertThat(error).as(operation).isIn(possibleErrors(operation));
      fits(operation, error, json);
    }
    return Optional.of(new ByteArrayInputStream(body));
  }

  /** The errors that an operation may answer with. */
  static Set<String> possibleErrors(String operation) {
    Set<String> errors = new TreeSet<>(FACTS.errors(operation));
    // The model forgets that every request can be malformed or forbidden,
    errors.add("ValidationException");
    errors.add("AccessDeniedException");
    if (operation.equals("StartRecovery") || operation.equals("TerminateRecoveryInstances")) {
      // and that these two can name what does not exist.
      errors.add("ResourceNotFoundException");
    }
    return errors;
  }

  private static void fits(String operation, String shape, JsonNode body) {
    if (!body.isMissingNode()) {
      assertThat(ShapeCheck.ofAnswer(shape, body)).as(operation).isEmpty();
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(body);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] read(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
