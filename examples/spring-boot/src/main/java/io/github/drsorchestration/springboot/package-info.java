/**
 * The library in a Spring Boot application. Start at {@link
 * io.github.drsorchestration.springboot.engine.EngineConfiguration}.
 */
@NullMarked
package io.github.drsorchestration.springboot;

import org.jspecify.annotations.NullMarked;
