# holds the values it needs
import patsy
import statsmodels.base.model


def case_patsy_designinfo(arg):
    rows = make(arg)  #! del arg
    view = patsy.DesignInfo(rows)  #! del rows unsafe
    work(view)  #! del view
    work()


def case_statsmodels_base_model_results_predict(rows: statsmodels.base.model.Results):
    view = rows.predict(1)  #! del rows unsafe
    work(view)  #! del view
    work()
