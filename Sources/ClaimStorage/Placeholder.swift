import GRDB
import TerritorialClaims
