package io.github.drsorchestration.aws.eventbridge;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.client.AwsService;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.UpdateScheduleRequest;

/**
 * Has EventBridge Scheduler send something to one target later: the next step of an execution,
 * once; a drill, again and again. Setting a schedule of the same name replaces it.
 *
 * <pre>{@code
 * Schedules schedules = new Schedules(clients, "default", functionArn, roleArn);
 * schedules.once("wake-e1", wakeAt, "{\"operation\":\"wake\",\"executionId\":\"e1\"}");
 * schedules.repeatedly(
 *     "drill-shop",
 *     "cron(0 3 ? * SUN#1 *)",
 *     ZoneId.of("Europe/Berlin"),
 *     "{\"operation\":\"drill\",\"planId\":\"shop\"}");
 * }</pre>
 */
public final class Schedules {

  /** EventBridge Scheduler, for which {@link AwsClients} makes clients. */
  public static final AwsService<SchedulerClient> SCHEDULER =
      AwsService.of("scheduler", SchedulerClient.class, SchedulerClient::builder);

  private final AwsClients clients;
  private final String group;
  private final String targetArn;
  private final String roleArn;

  /**
   * Sends to this target.
   *
   * @param group the schedule group, which must exist; {@code default} always does
   * @param targetArn what is called, such as a Lambda function or an SQS queue
   * @param roleArn the role that may call it
   */
  public Schedules(AwsClients clients, String group, String targetArn, String roleArn) {
    this.clients = clients;
    this.group = group;
    this.targetArn = targetArn;
    this.roleArn = roleArn;
  }

  /**
   * Sends the input once, not before the moment and up to a minute after it. The schedule is
   * deleted when it is done.
   *
   * @param name at most 64 letters, digits, and {@code - _ .}
   * @throws CallRejectedException if the name or the target is not acceptable
   */
  public void once(String name, Instant at, String input) {
    // Schedules have no fraction of a second, and must not come too early.
    LocalDateTime second = LocalDateTime.ofInstant(at.plusNanos(999_999_999), ZoneOffset.UTC);
    String expression =
        "at(" + DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(second) + ")";
    set(
        request(name, expression, ZoneOffset.UTC, input)
            .actionAfterCompletion(ActionAfterCompletion.DELETE)
            .build());
  }

  /**
   * Sends the input whenever the expression says.
   *
   * @param name at most 64 letters, digits, and {@code - _ .}
   * @param expression {@code cron(…)} or {@code rate(…)}
   * @param zone what the hours of a cron expression mean
   * @throws CallRejectedException if the name, expression or target is not acceptable
   */
  public void repeatedly(String name, String expression, ZoneId zone, String input) {
    set(
        request(name, expression, zone, input)
            .actionAfterCompletion(ActionAfterCompletion.NONE)
            .build());
  }

  /** Forgets a schedule, if there is one of this name. */
  public void remove(String name) {
    calls(name)
        .repeatable(
            "DeleteSchedule",
            scheduler -> {
              try {
                scheduler.deleteSchedule(it -> it.groupName(group).name(name));
              } catch (ResourceNotFoundException e) {
                // it was sent already, or removed by another process
              }
              return name;
            });
  }

  private void set(CreateScheduleRequest wanted) {
    calls(wanted.name())
        .repeatable(
            "CreateSchedule",
            scheduler -> {
              try {
                return scheduler.createSchedule(wanted).scheduleArn();
              } catch (ConflictException e) {
                return scheduler.updateSchedule(update(wanted)).scheduleArn();
              }
            });
  }

  private AwsCalls<SchedulerClient> calls(String name) {
    return AwsCalls.to(
        "EventBridge Scheduler", "schedule " + group + "/" + name, clients.atHome(SCHEDULER));
  }

  private CreateScheduleRequest.Builder request(
      String name, String expression, ZoneId zone, String input) {
    return CreateScheduleRequest.builder()
        .groupName(group)
        .name(name)
        .scheduleExpression(expression)
        .scheduleExpressionTimezone(zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId())
        .flexibleTimeWindow(it -> it.mode(FlexibleTimeWindowMode.OFF))
        .target(it -> it.arn(targetArn).roleArn(roleArn).input(input));
  }

  private static UpdateScheduleRequest update(CreateScheduleRequest wanted) {
    return UpdateScheduleRequest.builder()
        .groupName(wanted.groupName())
        .name(wanted.name())
        .scheduleExpression(wanted.scheduleExpression())
        .scheduleExpressionTimezone(wanted.scheduleExpressionTimezone())
        .flexibleTimeWindow(wanted.flexibleTimeWindow())
        .actionAfterCompletion(wanted.actionAfterCompletion())
        .target(wanted.target())
        .build();
  }
}
