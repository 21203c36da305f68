package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.access.AuditEntry;
import io.github.drsorchestration.api.access.AuditLog;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.operation.error.ErrorBody;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.operation.error.NotPermittedException;
import io.github.drsorchestration.core.operation.error.NotSignedInException;
import io.github.drsorchestration.core.operation.error.UnknownOperationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries operations out on behalf of others. This is the one place where it is decided who may do
 * what, before anything of the input is looked at; every entry point comes through here. Safe for
 * use by many threads.
 *
 * <pre>{@code
 * Operations operations =
 *     new Operations(
 *         StandardOperations.of(orchestrator, ports), ports, new StructuredAuditLog());
 * Principal ada = Principal.of(Actor.of("ada"), Role.READ_ONLY);
 * OperationResult result =
 *     operations.call(
 *         new OperationCall(
 *             "listRecoveryPlans", StrictJson.read("{}"), ada, EntryPoint.LIBRARY));
 * }</pre>
 */
public final class Operations {

  private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
  private static final int MAX_NAME = 64;

  private final OperationCatalog catalog;
  private final ScopeGuard scopes;
  private final AuditLog audit;
  private final Time time;
  private final Time real;
  private final Ids ids;

  public Operations(OperationCatalog catalog, Ports ports, AuditLog audit) {
    this(catalog, ports, audit, ports.time());
  }

  /**
   * Operations of a service whose time is simulated.
   *
   * @param real the time by which it is measured how long a call takes
   */
  public Operations(OperationCatalog catalog, Ports ports, AuditLog audit, Time real) {
    this.catalog = catalog;
    this.scopes = new ScopeGuard(ports);
    this.audit = audit;
    this.time = ports.time();
    this.real = real;
    this.ids = ports.ids();
  }

  public OperationCatalog catalog() {
    return catalog;
  }

  /** Carries one operation out, or says why not. Either is put on the audit log. */
  public OperationResult call(OperationCall call) {
    Instant at = time.now();
    Instant begun = real.now();
    CallContext context = new CallContext(call.principal(), call.entryPoint(), ids.next());
    Optional<Operation<?, ?>> operation = catalog.find(call.operation());
    boolean allowed = operation.filter(it -> it.access().allows(call.principal())).isPresent();
    OperationResult result = result(call, context, operation);
    Duration took = Duration.between(begun, real.now());
    record(call, context, at, took, allowed, result);
    return result;
  }

  private OperationResult result(
      OperationCall call, CallContext context, Optional<Operation<?, ?>> found) {
    try {
      Operation<?, ?> operation = permitted(call, found);
      InputForm.Document document = new InputForm.Document(object(call.input()));
      scopes.check(call.principal().scope(), document.json());
      return new OperationResult.Done(context.requestId(), operation.handle(document, context));
    } catch (RuntimeException e) {
      ErrorBody error = ErrorBody.of(e, context.requestId());
      if (error.code() == ErrorCode.INTERNAL) {
        LOG.error("request {}: {} failed", context.requestId(), named(call), e);
      }
      return new OperationResult.Failed(error);
    }
  }

  private Operation<?, ?> permitted(OperationCall call, Optional<Operation<?, ?>> found) {
    Operation<?, ?> operation =
        found.orElseThrow(() -> new UnknownOperationException(named(call), catalog.names()));
    if (operation.access().allows(call.principal())) {
      return operation;
    }
    if (call.principal().isAnonymous()) {
      throw new NotSignedInException();
    }
    throw new NotPermittedException(
        call.principal().actor(), operation.name(), operation.access().permission().orElseThrow());
  }

  private static ObjectNode object(JsonNode input) {
    if (input.isNull() || input.isMissingNode()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (input instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidInputException("", "must be an object");
  }

  private void record(
      OperationCall call,
      CallContext context,
      Instant at,
      Duration took,
      boolean allowed,
      OperationResult result) {
    String outcome =
        result instanceof OperationResult.Failed failed
            ? failed.error().code().name()
            : AuditEntry.OK;
    try {
      audit.record(
          new AuditEntry(
              at,
              context.requestId(),
              named(call),
              context.actor(),
              context.entryPoint(),
              AuditTarget.of(call.input()),
              AuditReason.of(call.input()),
              allowed,
              outcome,
              took));
    } catch (RuntimeException e) {
      LOG.error("request {} could not be put on the audit log", context.requestId(), e);
    }
  }

  /** What a caller sends as a name is short in every message and log. */
  private static String named(OperationCall call) {
    String name = call.operation();
    String shortened = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    return shortened.replaceAll("\\p{Cntrl}", "?");
  }
}
