@NullMarked
package dev.wfmon.grafana.migration;

import org.jspecify.annotations.NullMarked;
