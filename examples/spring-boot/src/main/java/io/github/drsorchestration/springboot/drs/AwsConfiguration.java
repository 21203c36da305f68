package io.github.drsorchestration.springboot.drs;

import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.jdbc.JdbcStores;
import io.github.drsorchestration.springboot.settings.RecoverySettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** DRS in the accounts that are registered, with the credentials of this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(
    name = "recovery.simulation.enabled",
    havingValue = false,
    matchIfMissing = true)
class AwsConfiguration {

  @Bean
  SystemTime time() {
    return new SystemTime();
  }

  @Bean
  AwsPorts aws(RecoverySettings settings, JdbcStores stores, SystemTime time) {
    return AwsPorts.builder()
        .homeRegion(settings.homeRegion())
        .accounts(stores.targetAccounts()::find)
        .time(time)
        .build();
  }
}
