/**
 * The form of a configuration document, read item by item so that a broken one does not hide the
 * others. Start at {@link
 * io.github.drsorchestration.core.service.configuration.document.ConfigurationReader}.
 */
@NullMarked
package io.github.drsorchestration.core.service.configuration.document;

import org.jspecify.annotations.NullMarked;
