package io.github.drsorchestration.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A service that recovers applications, for the people of one company. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class RecoveryApplication {

  public static void main(String[] args) {
    SpringApplication.run(RecoveryApplication.class, args);
  }
}
