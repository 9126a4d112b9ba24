internal import GRDB
internal import TerritorialClaims
