// @apollo/gateway reports its use to its maker unless this is set before a gateway is made. Import this file first.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
