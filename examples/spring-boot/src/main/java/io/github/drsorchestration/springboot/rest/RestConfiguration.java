package io.github.drsorchestration.springboot.rest;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.rest.RestApi;
import io.github.drsorchestration.core.rest.RestSettings;
import io.github.drsorchestration.springboot.settings.RecoverySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations as REST, beneath a path of the application. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

  @Bean
  RestSettings restSettings(RecoverySettings settings) {
    return RestSettings.DEFAULTS
        .withBasePath(settings.path())
        .withMaxBodyBytes(Math.toIntExact(settings.maxBody().toBytes()));
  }

  @Bean
  RestApi restApi(Operations operations, Ports ports, RestSettings settings) {
    return new RestApi(operations, ports.ids(), settings);
  }
}
