package io.github.drsorchestration.core.operation;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One use case. Everything that offers it, REST for example, is derived from this.
 *
 * @param name what it is called, such as {@code startExecution}
 * @param access who may use it
 * @param effect what it does to the world
 * @param summary one sentence for people
 * @param input what it takes
 * @param output what it answers with
 * @param items what the items of the answer are, where the answer is a list of any type
 * @param refusals what it may be refused for, beside what its form tells of any operation
 * @param handler what carries it out, for callers that may
 * @param <I> the input
 * @param <O> the output
 */
public record Operation<I, O>(
    String name,
    Access access,
    OperationEffect effect,
    String summary,
    InputForm<I> input,
    Class<O> output,
    Optional<Class<?>> items,
    Set<ErrorCode> refusals,
    Handler<I, O> handler) {

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{2,63}");

  public Operation {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of an operation: " + name);
    }
    refusals = Set.copyOf(refusals);
  }

  /** An operation whose answer is no list of any type. */
  public Operation(
      String name,
      Access access,
      OperationEffect effect,
      String summary,
      InputForm<I> input,
      Class<O> output,
      Handler<I, O> handler) {
    this(name, access, effect, summary, input, output, Optional.empty(), Set.of(), handler);
  }

  /** An operation for those who have a permission. */
  public Operation(
      String name,
      Permission permission,
      OperationEffect effect,
      String summary,
      InputForm<I> input,
      Class<O> output,
      Handler<I, O> handler) {
    this(name, Access.needs(permission), effect, summary, input, output, handler);
  }

  /** This operation, whose answer is a list of items of that type. */
  public Operation<I, O> withItems(Class<?> type) {
    return new Operation<>(
        name, access, effect, summary, input, output, Optional.of(type), refusals, handler);
  }

  /** This operation, which may be refused for these reasons, too. */
  public Operation<I, O> refusing(ErrorCode... codes) {
    return new Operation<>(
        name, access, effect, summary, input, output, items, Set.of(codes), handler);
  }

  /** The function that carries it out where the service is deployed as several. */
  public OperationFunction function() {
    return OperationFunction.of(effect);
  }

  /**
   * Carries an operation out.
   *
   * @param <I> the input
   * @param <O> the output
   */
  @FunctionalInterface
  public interface Handler<I, O> {
    O handle(I input, CallContext context);
  }

  O handle(InputForm.Document document, CallContext context) {
    return handler.handle(input.bind(document, context), context);
  }
}
