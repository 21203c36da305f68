package io.github.drsorchestration.aws.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.moto.Moto;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;

class SchedulesTest {

  private static final String TARGET = "arn:aws:lambda:eu-west-1:123456789012:function:drs";
  private static final String ROLE = "arn:aws:iam::123456789012:role/scheduler";

  private final AwsClients clients =
      AwsClients.builder()
          .homeRegion("eu-west-1")
          .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")))
          .endpoint(Moto.shared().endpoint())
          .build();
  private final Schedules schedules = new Schedules(clients, "default", TARGET, ROLE);

  @AfterEach
  void close() {
    clients.close();
  }

  @Test
  void a_wake_up_is_sent_once_and_never_early() {
    schedules.once("wake-1", Instant.parse("2099-01-01T10:00:00.250Z"), "{\"wake\":1}");

    GetScheduleResponse schedule = schedule("wake-1");
    assertThat(schedule.scheduleExpression()).isEqualTo("at(2099-01-01T10:00:01)");
    assertThat(schedule.scheduleExpressionTimezone()).isEqualTo("UTC");
    assertThat(schedule.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.DELETE);
    assertThat(schedule.target().arn()).isEqualTo(TARGET);
    assertThat(schedule.target().roleArn()).isEqualTo(ROLE);
    assertThat(schedule.target().input()).isEqualTo("{\"wake\":1}");
  }

  @Test
  void a_schedule_of_the_same_name_replaces_the_one_before() {
    schedules.once("wake-2", Instant.parse("2099-01-01T10:00:00Z"), "{}");
    schedules.once("wake-2", Instant.parse("2099-01-01T09:00:00Z"), "{}");

    assertThat(schedule("wake-2").scheduleExpression()).isEqualTo("at(2099-01-01T09:00:00)");
  }

  @Test
  void a_drill_is_repeated_by_the_clock_of_a_place_until_it_is_removed() {
    schedules.repeatedly("drill", "cron(0 3 ? * SUN#1 *)", ZoneId.of("Europe/Berlin"), "{}");

    assertThat(schedule("drill").scheduleExpression()).isEqualTo("cron(0 3 ? * SUN#1 *)");
    assertThat(schedule("drill").scheduleExpressionTimezone()).isEqualTo("Europe/Berlin");
    schedules.remove("drill");
    schedules.remove("drill");
    try (SchedulerClient client = Moto.shared().point(SchedulerClient.builder()).build()) {
      assertThat(client.listSchedules(it -> it.namePrefix("drill")).schedules()).isEmpty();
    }
  }

  private static GetScheduleResponse schedule(String name) {
    try (SchedulerClient client = Moto.shared().point(SchedulerClient.builder()).build()) {
      return client.getSchedule(it -> it.groupName("default").name(name));
    }
  }
}
