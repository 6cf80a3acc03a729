//! The database and the files of the data folder: the only room that names sea_orm.
